package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.steelfactory.shared.SteelConfiguration;

/** The plant's own time, and which shift it is. */
@Named
@RequestScoped
public class Plant {

    private Clock clock;
    private ZoneId zone;

    protected Plant() {}

    @Inject
    public Plant(Clock clock, SteelConfiguration configuration) {
        this(clock, configuration.plantZone());
    }

    Plant(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public ZoneId getZone() {
        return zone;
    }

    /** The zone's short name, such as CET. */
    public String getZoneName() {
        return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(getNow());
    }

    public ZonedDateTime getNow() {
        return clock.instant().atZone(zone);
    }

    /** The shift that works now. */
    public Shift getShift() {
        return Shift.at(getNow().toLocalTime());
    }

    /** The three shifts of a day, eight hours each. */
    public enum Shift {
        EARLY(6),
        LATE(14),
        NIGHT(22);

        private static final int HOURS = 8;

        private final LocalTime start;

        Shift(int startHour) {
            this.start = LocalTime.of(startHour, 0);
        }

        public static Shift at(LocalTime time) {
            if (time.isBefore(EARLY.start)) {
                return NIGHT;
            }
            if (time.isBefore(LATE.start)) {
                return EARLY;
            }
            return time.isBefore(NIGHT.start) ? LATE : NIGHT;
        }

        public LocalTime getStart() {
            return start;
        }

        public LocalTime getEnd() {
            return start.plusHours(HOURS);
        }
    }
}
