package org.steelfactory.web.alert;

import org.steelfactory.alert.AlertDismissal;
import org.steelfactory.alert.DismissalKind;

/**
 * What is said when an alert is acknowledged, resolved or dismissed; all but the comment is looked at for a dismissal only.
 *
 * @param comment may be left out
 * @param reason why it is dismissed, in words; may be left out where a kind is given
 * @param kind why it is dismissed, to be counted; a false alarm where it is left out
 * @param muteDays for how many days the same at the same machine raises no alert unless it is more severe, 0 to 90; 7 where
 *     it is left out
 */
public record AlertDeedRequest(String comment, String reason, DismissalKind kind, Integer muteDays) {

    AlertDismissal dismissal() {
        return new AlertDismissal(kind, reason, muteDays, comment);
    }
}
