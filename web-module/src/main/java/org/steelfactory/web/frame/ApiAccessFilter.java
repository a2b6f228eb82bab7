package org.steelfactory.web.frame;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.steelfactory.shared.ForbiddenException;

/**
 * Answers 403 before a request's body is looked at. The EJBs refuse by themselves; this only puts the errors into the
 * contract's order. A resource names the same roles as the service method behind it; tests hold both against one table.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ApiAccessFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest httpRequest;

    @Inject
    RefusedAccess refusedAccess;

    @Override
    public void filter(ContainerRequestContext request) {
        RolesAllowed allowed = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = resource.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        if (allowed != null && Arrays.stream(allowed.value()).noneMatch(request.getSecurityContext()::isUserInRole)) {
            refusedAccess.record(httpRequest);
            throw new ForbiddenException("access.role", String.join(", ", allowed.value()));
        }
    }
}
