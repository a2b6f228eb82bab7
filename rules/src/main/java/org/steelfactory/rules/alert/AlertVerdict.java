package org.steelfactory.rules.alert;

import java.util.Optional;

/**
 * What the rules decided on a case, and why.
 *
 * @param alertCase the case that was judged
 * @param action what is to be done
 * @param alertId the alert that the action is on, or that speaks against a new one; empty for NONE and RAISE
 * @param rule the name of the rule that fired
 */
public record AlertVerdict(AlertCase alertCase, Action action, Optional<Long> alertId, String rule) {

    /** What is done about a case. */
    public enum Action {
        /** Nothing: it isn't severe enough. */
        NONE,
        /** A new alert. */
        RAISE,
        /** Noted on the open alert, which keeps its severity. */
        JOIN,
        /** Noted on the open alert, which takes over the case's severity. */
        WORSEN,
        /** Nothing: the same, at least as severe, was alerted and settled a short while ago. */
        REPEATED,
        /** Counted on a dismissed alert, which mutes it. */
        MUTED
    }

    /** A verdict that rests on no earlier alert. */
    public static AlertVerdict of(Action action, AlertCase alertCase, String rule) {
        return new AlertVerdict(alertCase, action, Optional.empty(), rule);
    }

    /** A verdict that rests on an earlier alert. */
    public static AlertVerdict of(Action action, AlertCase alertCase, long alertId, String rule) {
        return new AlertVerdict(alertCase, action, Optional.of(alertId), rule);
    }
}
