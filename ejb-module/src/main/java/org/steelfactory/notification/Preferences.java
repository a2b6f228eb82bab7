package org.steelfactory.notification;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.audit.Audited;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;

/** What the caller wants to be told of, and how. Who says nothing is told by the defaults of the role. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Preferences {

    @Inject
    Database database;

    @EJB
    CurrentUser currentUser;

    @Resource
    SessionContext context;

    private final PreferenceTable preferences = new PreferenceTable();

    /** Of every kind that concerns the caller's role, in the order of the kinds. */
    public List<Preference> mine() {
        Map<HappeningKind, Preference> all = new EnumMap<>(HappeningKind.class);
        Preference.standards(role()).forEach(preference -> all.put(preference.kind(), preference));
        database.with(connection -> preferences.of(connection, currentUser.name()))
                .forEach(preference -> all.replace(preference.kind(), preference));
        return List.copyOf(all.values());
    }

    /**
     * Changes what is wanted of these kinds; the others stay.
     *
     * @throws InvalidInputException when a kind doesn't concern the caller's role, or is named twice
     */
    @Audited(action = "CHANGE_NOTIFICATION_PREFERENCES", resource = "user")
    public List<Preference> change(List<Preference> wanted) {
        Map<HappeningKind, Preference> all = new EnumMap<>(HappeningKind.class);
        mine().forEach(preference -> all.put(preference.kind(), preference));
        for (Preference preference : wanted) {
            if (!all.containsKey(preference.kind())) {
                throw new InvalidInputException(
                        "kind", "NOT_YOURS", "People of your role aren't told of " + preference.kind() + ".");
            }
            all.put(preference.kind(), preference);
        }
        List<Preference> differing = all.values().stream()
                .filter(preference -> !preference.equals(Preference.standard(preference.kind(), role())))
                .toList();
        database.with(connection -> {
            preferences.replace(connection, currentUser.name(), differing);
            return differing;
        });
        return mine();
    }

    private Role role() {
        return Arrays.stream(Role.values())
                .filter(role -> context.isCallerInRole(role.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Only people with a role come here"));
    }
}
