package org.steelfactory.identity;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.steelfactory.access.Role;

/** Who there is to give work to, as everybody may know it: names and roles of those who can sign in. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Colleagues {

    @PersistenceContext
    EntityManager entities;

    /** Full names of everybody who has or had an account and told one, by user name. */
    public Map<String, String> fullNames() {
        return entities.createQuery(
                        "SELECT a.username, a.fullName FROM UserAccount a WHERE a.fullName IS NOT NULL", Object[].class)
                .getResultStream()
                .filter(row -> !((String) row[1]).isBlank())
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Those with one of the roles, by user name. */
    public List<Colleague> in(Collection<Role> roles) {
        return entities.createQuery(
                        "SELECT a FROM UserAccount a WHERE a.state = :active AND a.role IN :roles ORDER BY a.username",
                        UserAccount.class)
                .setParameter("active", AccountState.ACTIVE)
                .setParameter("roles", roles)
                .getResultStream()
                .map(UserAccount::account)
                .map(account -> new Colleague(account.username(), account.fullName(), account.role()))
                .toList();
    }
}
