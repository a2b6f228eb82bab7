package org.steelfactory.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Moments as the plant's clocks and calendar tell them. Days and shifts are the plant's; everything that is stored or
 * sent is UTC.
 */
@ApplicationScoped
public class PlantTime {

    private ZoneId zone;

    protected PlantTime() {}

    @Inject
    public PlantTime(SteelConfiguration configuration) {
        this(configuration.plantZone());
    }

    public PlantTime(ZoneId zone) {
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The calendar day of the plant that the moment lies in. */
    public LocalDate dayOf(Instant moment) {
        return at(moment).toLocalDate();
    }

    /** When the day begins: not always at 0 o'clock, and not always 24 hours before the next, where clocks change. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The shift that works at the moment. */
    public Shift shiftAt(Instant moment) {
        return Shift.at(at(moment).toLocalTime());
    }

    /** When the shift that works at the moment began; the night shift does on the day before, after midnight. */
    public Instant startOfShiftAt(Instant moment) {
        ZonedDateTime local = at(moment);
        Shift shift = Shift.at(local.toLocalTime());
        LocalDate day = local.toLocalTime().isBefore(shift.getStart())
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
        return day.atTime(shift.getStart()).atZone(zone).toInstant();
    }

    public ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }
}
