package org.steelfactory.alert;

import java.util.Set;
import java.util.stream.Collectors;
import org.steelfactory.access.Role;
import org.steelfactory.rules.handling.AlertTimes;
import org.steelfactory.rules.handling.Group;
import org.steelfactory.rules.handling.HandlingRules;
import org.steelfactory.rules.handling.Stage;
import org.steelfactory.rules.handling.WaitingAlert;
import org.steelfactory.shared.ForbiddenException;

/** Who may do what an alert waits for, as the rules say it; asked again at each deed, whichever way it comes. */
record AlertGroups(HandlingRules rules) {

    Set<Group> of(Stage stage, AlertTimes times) {
        return rules.judge(new WaitingAlert(stage, 0), times).candidates();
    }

    /** @throws ForbiddenException when the role isn't among them */
    void require(Alert alert, Stage stage, Role role) {
        Set<Group> groups = rules.judge(new WaitingAlert(stage, alert.escalationLevel()), alert.times())
                .candidates();
        if (groups.stream().noneMatch(group -> group.name().equals(role.name()))) {
            throw new ForbiddenException(
                    "alert.candidates",
                    alert.id(),
                    groups.stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        }
    }
}
