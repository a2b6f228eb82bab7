package org.steelfactory.web.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.steelfactory.shared.UnauthenticatedException;

/** Nobody without an account learns more of the API than that it wants one, not even which addresses it has. */
@Provider
@PreMatching
public class ApiAuthenticationFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            throw new UnauthenticatedException("access.unauthenticated");
        }
    }
}
