package org.steelfactory.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who is calling, as the container knows it: the same answer under a screen, a REST call and a service called by a
 * service. Threads of timers and of the process engine carry no caller; work they do is the system's.
 */
@Stateless
@LocalBean
@PermitAll
@DeclareRoles({Role.Names.OPERATOR, Role.Names.SUPERVISOR, Role.Names.ADMIN, Role.Names.AUDITOR})
public class CurrentUser {

    /** The name under which work without a caller is recorded. Nobody can register it. */
    public static final String SYSTEM = "system";

    /** What the container calls a caller that didn't sign in. */
    private static final String ANONYMOUS = "anonymous";

    @Resource
    SessionContext context;

    /** The caller's user name; {@value #SYSTEM} when there is no caller. */
    public String name() {
        return signedIn() ? context.getCallerPrincipal().getName() : SYSTEM;
    }

    /** The caller's role; empty when there is no caller. */
    public Optional<Role> role() {
        return signedIn()
                ? Arrays.stream(Role.values())
                        .filter(role -> context.isCallerInRole(role.name()))
                        .findFirst()
                : Optional.empty();
    }

    public boolean signedIn() {
        Principal caller = context.getCallerPrincipal();
        return caller != null && !ANONYMOUS.equals(caller.getName());
    }
}
