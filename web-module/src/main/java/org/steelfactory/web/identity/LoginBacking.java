package org.steelfactory.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.steelfactory.identity.Caller;
import org.steelfactory.identity.SignIn;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.BrowserSession;
import org.steelfactory.web.frame.LocalAddress;

/** Sign-in by form; goes on to the page that was asked for before. */
@Named
@RequestScoped
public class LoginBacking {

    private static final String START = "/dashboard";

    @EJB
    private SignIn signIn;

    @Inject
    private BrowserSession session;

    @Inject
    private Appearance appearance;

    @Inject
    private HttpServletRequest request;

    private String username;
    private String password;
    private String next;

    public void signIn() throws IOException {
        Caller caller =
                signIn.withPassword(Objects.requireNonNullElse(username, ""), Objects.requireNonNullElse(password, ""));
        session.open(caller, request);
        appearance.apply(caller.theme(), caller.language());
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(LocalAddress.safe(next).orElse(request.getContextPath() + START));
    }

    /** Whether the user is here because a session ran out. */
    public boolean isRunOut() {
        return request.getParameter("ended") != null;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Where to go on: from the address at first, from the form afterwards. */
    public String getNext() {
        return next == null ? request.getParameter("next") : next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
