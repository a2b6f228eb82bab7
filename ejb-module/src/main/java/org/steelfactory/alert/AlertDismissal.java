package org.steelfactory.alert;

import java.time.Duration;
import java.util.Optional;
import org.steelfactory.shared.InputFaults;

/**
 * Why an alert is dismissed, and for how long the same needn't be told again.
 *
 * @param kind {@code null} for {@link DismissalKind#FALSE_ALARM}, as there was nothing to be done
 * @param reason 1 to {@value #MAX_REASON} characters; may be left out where a kind is given
 * @param muteDays for how many days the same at the same machine raises no alert unless it is more severe, 0 to
 *     {@value #MAX_MUTE_DAYS}; {@code null} for {@value #USUAL_MUTE_DAYS}
 * @param comment {@code null} or blank for none
 */
public record AlertDismissal(DismissalKind kind, String reason, Integer muteDays, String comment) {

    /** Longest reason, in characters. */
    public static final int MAX_REASON = 200;

    public static final int MAX_MUTE_DAYS = 90;

    /** As long as nobody says. */
    public static final int USUAL_MUTE_DAYS = 7;

    /** @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used */
    AlertDismissal checked() {
        InputFaults faults = new InputFaults();
        int days = Optional.ofNullable(muteDays).orElse(USUAL_MUTE_DAYS);
        if (days < 0 || days > MAX_MUTE_DAYS) {
            faults.add("muteDays", "OUT_OF_RANGE", "0 to " + MAX_MUTE_DAYS + " days are possible.");
        }
        boolean named = kind != null && (reason == null || reason.isBlank());
        AlertDismissal checked = new AlertDismissal(
                Optional.ofNullable(kind).orElse(DismissalKind.FALSE_ALARM),
                named ? AlertMessages.of("dismissal." + kind) : faults.line("reason", reason, MAX_REASON),
                days,
                faults.optionalLines("comment", comment, Alerts.MAX_COMMENT));
        faults.refuseIfAny();
        return checked;
    }

    Duration muted() {
        return Duration.ofDays(muteDays);
    }
}
