package org.steelfactory.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.steelfactory.rules.handling.AlertTimes;
import org.steelfactory.rules.handling.Group;
import org.steelfactory.rules.handling.Handling;
import org.steelfactory.rules.handling.HandlingRules;
import org.steelfactory.rules.handling.Stage;
import org.steelfactory.rules.handling.WaitingAlert;

/**
 * Until when an open alert waits before somebody else is told. Whole seconds, so that the process's timer, which begins a
 * moment later, never comes too early.
 *
 * @param level how often it has escalated since it waits for this
 * @param dueAt when it escalates next, or did so last; {@code null} where it doesn't
 * @param tells the role that is told then; {@code null} where nobody is
 */
record AlertWait(int level, Instant dueAt, String tells) {

    static final AlertWait NONE = new AlertWait(0, null, null);

    /** A wait that begins now. */
    static AlertWait begin(HandlingRules rules, Stage stage, AlertTimes times, Instant now) {
        Handling handling = rules.judge(new WaitingAlert(stage, 0), times);
        return new AlertWait(
                0,
                handling.escalatesAfter()
                        .map(time -> now.plus(time).truncatedTo(ChronoUnit.SECONDS))
                        .orElse(null),
                told(handling));
    }

    /** How an alert waits. */
    static AlertWait of(Alert alert) {
        return new AlertWait(alert.escalationLevel(), alert.dueAt(), alert.escalatesTo());
    }

    /** How it waits for the same after it has escalated once more. */
    AlertWait next(HandlingRules rules, Stage stage, AlertTimes times) {
        Handling handling = rules.judge(new WaitingAlert(stage, level + 1), times);
        return new AlertWait(
                level + 1, handling.escalatesAfter().map(dueAt::plus).orElse(dueAt), told(handling));
    }

    private static String told(Handling handling) {
        return handling.tells().map(Group::name).orElse(null);
    }
}
