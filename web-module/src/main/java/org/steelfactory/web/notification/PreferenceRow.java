package org.steelfactory.web.notification;

import org.steelfactory.notification.HappeningKind;
import org.steelfactory.notification.Preference;
import org.steelfactory.notification.Threshold;

/** A kind of happening, and what the viewer chooses about it. */
public class PreferenceRow {

    private final HappeningKind kind;
    private Threshold inApplication;
    private Threshold byMail;

    PreferenceRow(Preference preference) {
        kind = preference.kind();
        inApplication = preference.inApplication();
        byMail = preference.byMail();
    }

    Preference preference() {
        return new Preference(kind, inApplication, byMail);
    }

    public HappeningKind getKind() {
        return kind;
    }

    public Threshold getInApplication() {
        return inApplication;
    }

    public void setInApplication(Threshold inApplication) {
        this.inApplication = inApplication;
    }

    public Threshold getByMail() {
        return byMail;
    }

    public void setByMail(Threshold byMail) {
        this.byMail = byMail;
    }
}
