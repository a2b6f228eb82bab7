package org.steelfactory.web.frame;

import static org.steelfactory.access.Role.ADMIN;
import static org.steelfactory.access.Role.AUDITOR;
import static org.steelfactory.access.Role.OPERATOR;
import static org.steelfactory.access.Role.SUPERVISOR;

import java.util.Set;
import org.steelfactory.access.Role;

/** The headings of the side rail, in their order, and who sees them. */
public enum NavigationGroup {
    OPERATE(OPERATOR, SUPERVISOR, ADMIN, AUDITOR),
    DETECT(OPERATOR, SUPERVISOR, ADMIN, AUDITOR),
    MAINTAIN(OPERATOR, SUPERVISOR, ADMIN, AUDITOR),
    PROVE(SUPERVISOR, ADMIN, AUDITOR),
    ADMINISTER(ADMIN);

    private final Set<Role> roles;

    NavigationGroup(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean shownTo(Role role) {
        return roles.contains(role);
    }
}
