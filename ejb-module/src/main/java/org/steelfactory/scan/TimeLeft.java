package org.steelfactory.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long a scan that runs will take from now, told from an earlier one of the same detector: each step takes as much
 * time for a record as it took then. Partitions that are done say it better for the step they belong to.
 */
final class TimeLeft {

    private final Map<ScanStep, Duration> expected = new EnumMap<>(ScanStep.class);

    /**
     * @param earlier how long the steps of a scan took that came to its end
     * @param recordsThen how many records it had
     * @param records how many the scan that runs has
     */
    TimeLeft(List<StepTime> earlier, long recordsThen, long records) {
        double factor = recordsThen == 0 ? 1 : (double) records / recordsThen;
        earlier.forEach(time -> time.took().ifPresent(took -> expected.put(time.step(), times(took, factor))));
    }

    /**
     * The time until the scan ends.
     *
     * @param step the one that is under way
     * @param since when it began
     * @param done how much of it is, 0 to 1; empty where that isn't known
     * @return empty where it can't be told: a step has no example, or takes longer than it should
     */
    Optional<Duration> from(ScanStep step, Instant since, OptionalDouble done, Instant now) {
        Duration passed = Duration.between(since, now);
        Optional<Duration> ofStep = done.isPresent() && done.getAsDouble() > 0
                ? Optional.of(times(passed, (1 - done.getAsDouble()) / done.getAsDouble()))
                : Optional.ofNullable(expected.get(step))
                        .map(whole -> whole.minus(passed))
                        .filter(left -> !left.isNegative());
        List<ScanStep> later = Arrays.stream(ScanStep.values())
                .filter(each -> each.compareTo(step) > 0)
                .toList();
        if (!expected.keySet().containsAll(later)) {
            return Optional.empty();
        }
        return ofStep.map(left -> later.stream().map(expected::get).reduce(left, Duration::plus));
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
