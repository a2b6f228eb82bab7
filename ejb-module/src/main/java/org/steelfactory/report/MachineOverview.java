package org.steelfactory.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.steelfactory.machine.Machine;
import org.steelfactory.report.chart.RangePlot;
import org.steelfactory.scan.Measure;

/**
 * What a machine did in a period, what is usual for it, and what is open. Indices are {@code null} where they can't be
 * told.
 *
 * @param previousOee OEE of as long a period before
 * @param losses the longest first, with their cost where the machine says what an hour costs
 * @param days each day of the period
 * @param usual the newest shift beside what is usual, by what is measured; what there are too few shifts for is left out
 * @param newestShift when the newest recorded shift began; {@code null} where nothing was recorded
 */
public record MachineOverview(
        Machine machine,
        Double oee,
        Health status,
        Double availability,
        Double performance,
        Double quality,
        Double previousOee,
        long records,
        long recordsWithoutOee,
        double downTimeMin,
        double actualOutput,
        double idealOutput,
        double goodUnits,
        double defectiveUnits,
        List<Loss> losses,
        List<FigurePoint> days,
        Map<Measure, RangePlot> usual,
        List<OpenAlert> alerts,
        List<OpenWorkOrder> workOrders,
        Instant newestShift) {}
