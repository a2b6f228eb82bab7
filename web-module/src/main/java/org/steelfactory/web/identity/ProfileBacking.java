package org.steelfactory.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.steelfactory.identity.Caller;
import org.steelfactory.identity.Profile;
import org.steelfactory.identity.SignedInBrowser;
import org.steelfactory.identity.UserSessions;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.BrowserSession;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Theme;

/** The caller's own account: name, look of the screens, and where it is signed in. */
@Named
@RequestScoped
public class ProfileBacking {

    @EJB
    private Profile profile;

    @EJB
    private UserSessions sessions;

    @Inject
    private BrowserSession session;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Appearance appearance;

    @Inject
    private Notices notices;

    private Caller me;
    private String fullName;
    private String theme;
    private String language;

    @PostConstruct
    void load() {
        me = profile.mine();
        fullName = me.fullName();
        theme = Theme.named(me.theme()).name();
        language = me.language();
    }

    public void rename() {
        profile.rename(fullName);
        notices.done("profile.renamed");
    }

    public void show() {
        profile.show(theme.toLowerCase(Locale.ROOT), language);
        appearance.apply(theme, language);
        notices.done("profile.shown");
    }

    public void signOutElsewhere() {
        sessions.closeOthers(session.key(request));
        notices.done("profile.signedOutElsewhere");
    }

    public List<SignedInBrowser> getBrowsers() {
        return sessions.mine(session.key(request));
    }

    public Caller getMe() {
        return me;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
