package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Ends the session, on every page at once. */
@Named
@RequestScoped
public class SignOut {

    @Inject
    private HttpServletRequest request;

    @Inject
    private BrowserSession session;

    /** @return the sign-in page, by redirect */
    public String signOut() {
        session.end(request);
        return "/identity/login.xhtml?faces-redirect=true";
    }
}
