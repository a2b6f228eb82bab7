package org.steelfactory.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.steelfactory.access.Role;
import org.steelfactory.identity.Colleague;
import org.steelfactory.identity.Colleagues;
import org.steelfactory.shared.InvalidInputException;

/** Who works at the machines: operators and supervisors who can sign in. */
@Dependent
class Workers {

    private static final Set<Role> ROLES = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR);

    @EJB
    Colleagues colleagues;

    /** By user name. */
    List<Colleague> all() {
        return colleagues.in(ROLES);
    }

    /** @throws InvalidInputException when nobody of this name works at the machines */
    void require(String field, String username) {
        if (all().stream().noneMatch(worker -> worker.username().equals(username))) {
            throw new InvalidInputException(
                    field, "UNKNOWN_USER", "No operator or supervisor of this name can sign in.");
        }
    }
}
