package org.steelfactory.production.oee;

import java.util.OptionalDouble;

/**
 * What many shifts come to, of one machine or of unlike ones. Everything here adds up, so that totals of days make the
 * totals of a month in any order.
 *
 * <p>The indices are ratios of times, after the loss model of ISO 22400-2: of the busy time, the operating time is left
 * after down time losses, the net operating time (Σ operating time · performance) after speed losses, the effective time
 * (Σ operating time · performance · quality) after quality losses. So the OEE is the mean of the shifts' OEE weighted by
 * their busy time, its factors multiply, and tonnes of one machine are never added to coils of another to get it.
 *
 * <p>Shifts without an OEE are counted, but nothing of them is summed.
 *
 * @param records shifts, with and without an OEE
 * @param recordsWithoutOee of these, those without
 * @param operatingTimeS operating time in seconds
 * @param downTimeS down time in seconds
 * @param netOperatingTimeS time in seconds in which the same would have been made at the ideal rate; above the operating
 *     time where performance is above 1
 * @param effectiveTimeS time in seconds in which the good units would have been made at the ideal rate
 * @param actualOutput only comparable among like machines, as the following ones
 * @param idealOutput what the ideal rate gives in the operating time
 * @param goodUnits units without fault
 * @param totalUnits all units
 */
public record ProductionTotals(
        long records,
        long recordsWithoutOee,
        double operatingTimeS,
        double downTimeS,
        double netOperatingTimeS,
        double effectiveTimeS,
        double actualOutput,
        double idealOutput,
        double goodUnits,
        double totalUnits) {

    public static final ProductionTotals NONE = new ProductionTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final ProductionTotals ONE_WITHOUT_OEE = new ProductionTotals(1, 1, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The totals of one shift. */
    public static ProductionTotals of(ShiftFigures shift) {
        Oee indices = Oee.of(shift);
        if (indices.oee().isEmpty()) {
            return ONE_WITHOUT_OEE;
        }
        // Where nothing was made performance or quality may be unknown; the time that was put to use is 0 all the same.
        double net = shift.operatingTimeS() * indices.performance().orElse(0);
        return new ProductionTotals(
                1,
                0,
                shift.operatingTimeS(),
                shift.downTimeS(),
                net,
                net * indices.quality().orElse(0),
                shift.actualOutput(),
                shift.idealOutput(),
                shift.goodUnits(),
                shift.totalUnits());
    }

    public ProductionTotals plus(ProductionTotals other) {
        return new ProductionTotals(
                records + other.records,
                recordsWithoutOee + other.recordsWithoutOee,
                operatingTimeS + other.operatingTimeS,
                downTimeS + other.downTimeS,
                netOperatingTimeS + other.netOperatingTimeS,
                effectiveTimeS + other.effectiveTimeS,
                actualOutput + other.actualOutput,
                idealOutput + other.idealOutput,
                goodUnits + other.goodUnits,
                totalUnits + other.totalUnits);
    }

    /** Planned busy time in seconds: operating and down time. */
    public double busyTimeS() {
        return operatingTimeS + downTimeS;
    }

    /** 0..1; empty without busy time. */
    public OptionalDouble availability() {
        return ratio(operatingTimeS, busyTimeS());
    }

    /** ≥ 0, not clamped; empty without operating time. */
    public OptionalDouble performance() {
        return ratio(netOperatingTimeS, operatingTimeS);
    }

    /** 0..1; empty where nothing was made. */
    public OptionalDouble quality() {
        return ratio(effectiveTimeS, netOperatingTimeS);
    }

    /** ≥ 0; empty without busy time. */
    public OptionalDouble oee() {
        return ratio(effectiveTimeS, busyTimeS());
    }

    /** Seconds lost by working slower than ideal; negative where it was faster. */
    public double speedLossS() {
        return operatingTimeS - netOperatingTimeS;
    }

    /** Seconds lost by making what isn't good. */
    public double qualityLossS() {
        return netOperatingTimeS - effectiveTimeS;
    }

    public double defectiveUnits() {
        return totalUnits - goodUnits;
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
