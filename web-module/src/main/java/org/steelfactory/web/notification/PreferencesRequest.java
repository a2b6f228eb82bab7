package org.steelfactory.web.notification;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.steelfactory.notification.Preference;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;

/** What is wanted of some kinds; the others stay as they are. */
public record PreferencesRequest(@NotNull List<Preference> items) {

    /** @throws InvalidInputException when one says less than all of it */
    List<Preference> complete() {
        InputFaults faults = new InputFaults();
        for (int i = 0; i < items.size(); i++) {
            Preference preference = items.get(i);
            String path = "items[" + i + "]";
            faults.require(path, preference);
            if (preference != null) {
                faults.require(path + ".kind", preference.kind());
                faults.require(path + ".inApplication", preference.inApplication());
                faults.require(path + ".byMail", preference.byMail());
            }
        }
        faults.refuseIfAny();
        return items;
    }
}
