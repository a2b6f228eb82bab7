package org.steelfactory.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.UnauthenticatedException;

/** Nobody without an account learns more of the API than that it wants one, not even which addresses it has. */
@Provider
@PreMatching
public class ApiAuthenticationFilter implements ContainerRequestFilter {

    @Inject
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        BusinessException refusal = Authentication.of(servletRequest).refusal();
        if (refusal != null) {
            throw refusal;
        }
        if (request.getSecurityContext().getUserPrincipal() == null) {
            throw new UnauthenticatedException("access.unauthenticated");
        }
    }
}
