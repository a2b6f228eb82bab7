package org.steelfactory.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.steelfactory.identity.PasswordPolicy;
import org.steelfactory.identity.Profile;
import org.steelfactory.web.frame.BrowserSession;
import org.steelfactory.web.frame.Notices;

/** Changes the caller's own password, on the profile page or where a one-time password must be replaced. */
@Named
@RequestScoped
public class PasswordBacking {

    private static final String START = "/dashboard/dashboard.xhtml?faces-redirect=true";

    @EJB
    private Profile profile;

    @Inject
    private BrowserSession session;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Notices notices;

    private String oldPassword;
    private String newPassword;

    /** @return the start page where the change was demanded; otherwise the same page */
    public String change() {
        boolean demanded = isDemanded();
        profile.changePassword(oldPassword, newPassword, session.key(request));
        notices.done("password.done");
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(demanded);
        return demanded ? START : null;
    }

    /** Whether nothing else can be done before. */
    public boolean isDemanded() {
        return profile.mine().passwordChangeRequired();
    }

    public int getMinLength() {
        return PasswordPolicy.MIN_LENGTH;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
