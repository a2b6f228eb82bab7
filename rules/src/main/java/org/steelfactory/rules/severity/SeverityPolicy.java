package org.steelfactory.rules.severity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The thresholds that divide decision scores into severities: the fact that the severity rules judge by. A record has
 * a severity when its decision score lies <em>below</em> that severity's threshold and not below the threshold of the
 * next more severe one; at or above {@code low} it has none.
 *
 * <p>Thresholds rise from {@code critical} to {@code low}. A policy that doesn't use a severity gives it the threshold
 * of the next more severe one (and {@code critical}: −1), which leaves no room for it.
 *
 * @param name what the policy is called wherever its verdicts are shown
 * @param critical −1..1
 * @param high {@code critical}..1
 * @param medium {@code high}..1
 * @param low {@code medium}..1
 */
public record SeverityPolicy(String name, double critical, double high, double medium, double low) {

    /** HIGH below −0.25, MEDIUM below 0, nothing else; made for decision scores with offset −0.5. */
    public static final SeverityPolicy CLASSIC = new SeverityPolicy("classic", DecisionScores.WORST, -0.25, 0, 0);

    /** CRITICAL below −0.40, HIGH below −0.25, MEDIUM below −0.10, LOW below 0. */
    public static final SeverityPolicy STANDARD = new SeverityPolicy("standard", -0.40, -0.25, -0.10, 0);

    /** @throws IllegalArgumentException when a threshold is not a number in −1..1, or they don't rise */
    public SeverityPolicy {
        critical = DecisionScores.requireInRange(critical, "The threshold critical of policy " + name);
        high = DecisionScores.requireInRange(high, "The threshold high of policy " + name);
        medium = DecisionScores.requireInRange(medium, "The threshold medium of policy " + name);
        low = DecisionScores.requireInRange(low, "The threshold low of policy " + name);
        if (critical > high || high > medium || medium > low) {
            throw new IllegalArgumentException(
                    "The thresholds of policy %s don't rise from critical to low: %s, %s, %s, %s"
                            .formatted(name, critical, high, medium, low));
        }
    }

    /** The decision score below which a record has at least this severity; for NONE, at or above which it has none. */
    public double threshold(Severity severity) {
        return switch (severity) {
            case CRITICAL -> critical;
            case HIGH -> high;
            case MEDIUM -> medium;
            case LOW, NONE -> low;
        };
    }

    /** The severities that this policy uses, the most severe first and NONE last. */
    public List<Severity> used() {
        return Arrays.stream(Severity.values())
                .filter(this::uses)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The least decision score of a severity that the policy uses; of a more severe verdict the scores lie below. */
    public double from(Severity severity) {
        return nextAbove(severity).map(this::threshold).orElse(DecisionScores.WORST);
    }

    /** The least severity that is more severe than the given one and that this policy uses. */
    Optional<Severity> nextAbove(Severity severity) {
        return Arrays.stream(Severity.values())
                .filter(candidate -> candidate.compareTo(severity) > 0)
                .filter(this::uses)
                .findFirst();
    }

    private boolean uses(Severity severity) {
        return switch (severity) {
            case CRITICAL -> critical > DecisionScores.WORST;
            case HIGH -> high > critical;
            case MEDIUM -> medium > high;
            case LOW -> low > medium;
            case NONE -> true;
        };
    }
}
