package org.steelfactory.web.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.steelfactory.production.Period;
import org.steelfactory.report.DashboardFigures;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.web.frame.Query;

/**
 * The period that the dashboard's address asks for: {@code range=shift|24h|7d|30d}, or the plant's days {@code from} and
 * {@code to}, both included. Without either, and where it can't be understood, the last 24 hours.
 *
 * @param kind which of them
 * @param shortened whether days were asked for that are too many, so that only the last of them are shown
 */
record DashboardRange(Kind kind, Period period, LocalDate first, LocalDate last, boolean shortened) {

    /** How a period can be asked for. */
    enum Kind {
        SHIFT("shift", 1),
        DAY("24h", 1),
        WEEK("7d", 7),
        MONTH("30d", 30),
        DAYS("", 1);

        private final String code;
        private final int days;

        Kind(String code, int days) {
            this.code = code;
            this.days = days;
        }

        /** Its value in the address. */
        String code() {
            return code;
        }
    }

    static DashboardRange of(Query query, PlantTime plant, Instant now) {
        Optional<LocalDate> from = query.day("from");
        Optional<LocalDate> to = query.day("to");
        if (from.isPresent() || to.isPresent()) {
            LocalDate first = from.or(() -> to).orElseThrow();
            LocalDate last = to.or(() -> from).orElseThrow();
            return first.isAfter(last) ? days(plant, last, first) : days(plant, first, last);
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> query.text("range").filter(each.code::equals).isPresent())
                .findFirst()
                .orElse(Kind.DAY);
        Period period =
                kind == Kind.SHIFT ? lastFullShift(plant, now) : new Period(now.minus(Duration.ofDays(kind.days)), now);
        return new DashboardRange(kind, period, plant.dayOf(period.from()), lastDay(plant, period), false);
    }

    private static DashboardRange days(PlantTime plant, LocalDate first, LocalDate last) {
        LocalDate earliest = last.minusDays(DashboardFigures.LONGEST_DAYS - 1L);
        boolean shortened = first.isBefore(earliest);
        LocalDate shown = shortened ? earliest : first;
        return new DashboardRange(Kind.DAYS, Period.days(plant, shown, last), shown, last, shortened);
    }

    /** The shift that works now has no record before it ends. */
    private static Period lastFullShift(PlantTime plant, Instant now) {
        Instant end = plant.startOfShiftAt(now);
        return new Period(plant.startOfShiftAt(end.minusNanos(1)), end);
    }

    private static LocalDate lastDay(PlantTime plant, Period period) {
        return plant.dayOf(period.to().minusNanos(1));
    }

    /** The address of as many days, the last of them the one that has the newest record. */
    String addressAround(LocalDate newest) {
        long length = kind == Kind.DAYS ? first.datesUntil(last.plusDays(1)).count() : kind.days;
        return "/dashboard?from=" + newest.minusDays(length - 1) + "&to=" + newest;
    }
}
