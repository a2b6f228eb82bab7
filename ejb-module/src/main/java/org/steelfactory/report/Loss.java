package org.steelfactory.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.oee.ProductionTotals;

/**
 * Busy time that made nothing good (ISO 22400-2, loss model). All losses together are the busy time without the
 * effective time.
 *
 * @param minutes negative where machines were faster than ideal
 * @param cost in the plant's currency, of the machines that say what an hour costs; {@code null} where none does
 */
public record Loss(Kind kind, double minutes, BigDecimal cost) {

    private static final double SECONDS_PER_HOUR = 3_600;

    /** Where the time went. */
    public enum Kind {
        DOWN_TIME(ProductionTotals::downTimeS),
        REDUCED_SPEED(ProductionTotals::speedLossS),
        DEFECTS(ProductionTotals::qualityLossS);

        private final ToDoubleFunction<ProductionTotals> seconds;

        Kind(ToDoubleFunction<ProductionTotals> seconds) {
            this.seconds = seconds;
        }
    }

    /** The losses of these machines, the longest first. */
    static List<Loss> of(Map<Machine, ProductionTotals> machines) {
        return Arrays.stream(Kind.values())
                .map(kind -> of(kind, machines))
                .sorted(Comparator.comparingDouble(Loss::minutes).reversed())
                .toList();
    }

    private static Loss of(Kind kind, Map<Machine, ProductionTotals> machines) {
        double seconds = machines.values().stream().mapToDouble(kind.seconds).sum();
        BigDecimal cost = machines.entrySet().stream()
                .filter(entry -> entry.getKey().costPerHour() != null)
                .map(entry -> entry.getKey()
                        .costPerHour()
                        .multiply(BigDecimal.valueOf(kind.seconds.applyAsDouble(entry.getValue()) / SECONDS_PER_HOUR)))
                .reduce(BigDecimal::add)
                .map(sum -> sum.setScale(2, RoundingMode.HALF_UP))
                .orElse(null);
        return new Loss(kind, Known.minutes(seconds), cost);
    }
}
