package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The token that a page's own scripts show with REST calls; see {@link CsrfFilter}. */
@Named
@RequestScoped
public class Csrf {

    @Inject
    private HttpServletRequest request;

    @Inject
    private BrowserSession session;

    /** {@code ""} where nobody is signed in by a session. */
    public String getToken() {
        return session.csrfToken(request);
    }
}
