package org.steelfactory.alert;

import java.util.Locale;
import java.util.ResourceBundle;

/** What a cause or a reason is called in an alert; kept with the alert, so that it reads later as it did when it was raised. */
final class AlertMessages {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(AlertMessages.class.getPackageName() + ".Alerts", Locale.ROOT);

    private AlertMessages() {}

    /** A sentence's beginning without the machine; the code itself where it has no words. */
    static String of(String cause) {
        return WORDS.containsKey(cause) ? WORDS.getString(cause) : cause;
    }
}
