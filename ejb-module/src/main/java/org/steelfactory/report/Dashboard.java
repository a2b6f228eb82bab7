package org.steelfactory.report;

import java.time.Instant;
import java.util.List;

/**
 * How the works does: the figures of a period, and what is open now. A figure that can't be told is {@code null}, never 0.
 *
 * @param factoryOee of all machines, weighted by their busy time, as the following three; 1 = 100 %
 * @param factoryStatus {@code null} where nothing was recorded that an OEE could be told from
 * @param previousOee the OEE of the period of the same length before
 * @param records how many shifts were recorded
 * @param recordsWithoutOee of these, idle ones and those with missing or contradicting figures
 * @param actualOutput what was made; sums over unlike machines, as the following ones
 * @param idealOutput what the ideal rates give in the operating time
 * @param machines the worst first, those without an OEE last
 * @param series the period by shifts, or by days of the plant where it is longer than three days
 * @param losses the longest first
 * @param machinesWithoutCost machines whose losses no money is told of
 * @param alerts open now, the most severe first
 * @param anomalies the latest
 * @param maintenance open now, what is due first
 * @param newestRecord when the latest shift of all began; {@code null} while there is none
 */
public record Dashboard(
        Instant from,
        Instant to,
        Double factoryOee,
        Health factoryStatus,
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
        List<MachineHealth> machines,
        List<FigurePoint> series,
        List<Loss> losses,
        long machinesWithoutCost,
        List<OpenAlert> alerts,
        Unacknowledged unacknowledged,
        List<RecentAnomaly> anomalies,
        List<OpenWorkOrder> maintenance,
        Instant newestRecord) {}
