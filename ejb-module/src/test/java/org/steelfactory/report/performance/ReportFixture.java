package org.steelfactory.report.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.production.oee.ShiftFigures;

/** Reports that could be of a plant. */
public final class ReportFixture {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    public static final LocalDate TO = LocalDate.of(2026, 11, 3);

    private static final int SHIFTS_A_DAY = 3;
    private static final double SHIFT_S = 28_800;

    private ReportFixture() {}

    public static ReportChoice choice() {
        return new ReportChoice(Set.of(), Set.of(), FROM, TO);
    }

    /** A report of machines of these names. */
    public static PerformanceReport of(String... names) {
        return of(
                choice(),
                IntStream.range(0, names.length)
                        .mapToObj(index -> machine(index + 1, names[index]))
                        .toList());
    }

    public static PerformanceReport of(ReportChoice choice, List<MachineReport> machines) {
        ProductionTotals factory =
                machines.stream().map(MachineReport::totals).reduce(ProductionTotals.NONE, ProductionTotals::plus);
        return new PerformanceReport(
                choice, "j.müller", Instant.parse("2026-11-04T07:15:00Z"), ZONE, factory, machines);
    }

    /** A machine that worked three shifts a day, with an idle one, a faulty one, and one without a batch. */
    public static MachineReport machine(int id, String name) {
        Random random = new Random(id);
        List<PerformanceRecord> records = new ArrayList<>();
        List<ReportedDay> days = new ArrayList<>();
        ProductionTotals totals = ProductionTotals.NONE;
        for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(1)) {
            ProductionTotals ofDay = ProductionTotals.NONE;
            for (int shift = 0; shift < SHIFTS_A_DAY; shift++) {
                PerformanceRecord reported = record(id, name, records.size(), day, shift, random);
                records.add(reported);
                ofDay = ofDay.plus(ProductionTotals.of(reported.figures()));
            }
            days.add(new ReportedDay(day, ofDay));
            totals = totals.plus(ofDay);
        }
        records.sort(Comparator.comparing(PerformanceRecord::shiftStart).reversed());
        return new MachineReport(
                described(id, name),
                totals,
                days,
                records.subList(0, Math.min(records.size(), PerformanceReport.MOST_ROWS)),
                List.of(),
                List.of(),
                List.of());
    }

    public static Machine described(int id, String name) {
        return new Machine(
                id,
                name,
                "Hot strip mill",
                "Hall 2",
                MachineStatus.ACTIVE,
                BigDecimal.TEN,
                null,
                Instant.parse("2026-01-01T00:00:00Z"),
                1);
    }

    private static PerformanceRecord record(
            int machineId, String name, int number, LocalDate day, int shift, Random random) {
        Instant start = day.atTime(LocalTime.of(6 + shift * 8, 0)).atZone(ZONE).toInstant();
        String batch = number % 7 == 3 ? null : "B-2026-%04d".formatted(number / 4);
        ShiftFigures figures = figures(number, random);
        boolean fault = Oee.of(figures).dataFault();
        return new PerformanceRecord(
                number + 1, machineId, name, batch, start, null, figures, fault, "anna", start, null, 1);
    }

    private static ShiftFigures figures(int number, Random random) {
        double down = 1_200 + random.nextInt(4_800);
        double ideal = 1_000 * (SHIFT_S - down) / SHIFT_S;
        double actual = ideal * (0.88 + random.nextDouble() * 0.15);
        double good = actual * (0.95 + random.nextDouble() * 0.05);
        if (number % 31 == 11) {
            return new ShiftFigures(0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        }
        return new ShiftFigures(SHIFT_S - down, number % 37 == 12 ? null : down, actual, ideal, good, actual);
    }
}
