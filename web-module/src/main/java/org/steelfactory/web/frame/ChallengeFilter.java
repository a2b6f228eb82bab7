package org.steelfactory.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells programs how to authenticate (RFC 9110, 11.6.1). Browsers aren't told: they would cover our pages with a
 * window of their own, and keep what is typed there where nobody can sign out of it.
 */
@Provider
public class ChallengeFilter implements ContainerResponseFilter {

    @Inject
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.UNAUTHORIZED.getStatusCode() && !isBrowser(request)) {
            response.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"steel-factory\", charset=\"UTF-8\"");
            response.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"steel-factory\"");
        }
    }

    private boolean isBrowser(ContainerRequestContext request) {
        return request.getHeaderString("X-Requested-With") != null
                || request.getHeaderString("Sec-Fetch-Mode") != null
                || servletRequest.getRequestedSessionId() != null
                || request.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE);
    }
}
