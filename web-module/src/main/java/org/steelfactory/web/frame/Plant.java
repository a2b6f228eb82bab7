package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.Shift;

/** The plant's own time, and which shift it is, for pages. */
@Named
@RequestScoped
public class Plant {

    private Clock clock;
    private PlantTime time;

    protected Plant() {}

    @Inject
    public Plant(Clock clock, PlantTime time) {
        this.clock = clock;
        this.time = time;
    }

    public ZoneId getZone() {
        return time.zone();
    }

    /** The zone's short name, such as CET. */
    public String getZoneName() {
        return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(getNow());
    }

    public ZonedDateTime getNow() {
        return time.at(clock.instant());
    }

    /** The shift that works now. */
    public Shift getShift() {
        return time.shiftAt(clock.instant());
    }
}
