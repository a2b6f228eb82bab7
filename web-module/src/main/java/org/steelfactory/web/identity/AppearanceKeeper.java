package org.steelfactory.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.steelfactory.identity.Profile;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.AppearanceChosen;
import org.steelfactory.web.frame.Viewer;

/** Keeps in the profile what a signed-in user chooses in the top bar, so that it holds on every machine. */
@RequestScoped
public class AppearanceKeeper {

    @EJB
    private Profile profile;

    @Inject
    private Viewer viewer;

    @Inject
    private Appearance appearance;

    void keep(@Observes AppearanceChosen chosen) {
        if (viewer.isSignedIn()) {
            profile.show(
                    appearance.getTheme().name().toLowerCase(Locale.ROOT),
                    appearance.getLocale().getLanguage());
        }
    }
}
