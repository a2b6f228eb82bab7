package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * The texts of the screens, in the viewer's language. Pages read plain texts as {@code #{msg['room.key']}} and texts
 * with gaps as {@code #{texts.of('room.key', value)}}.
 */
@Named
@RequestScoped
public class Texts {

    static final String BUNDLE = "org.steelfactory.web.Messages";

    @Inject
    private Appearance appearance;

    /**
     * A text, its gaps filled in by the rules of {@link MessageFormat}.
     *
     * @throws java.util.MissingResourceException when the bundle lacks the key
     */
    public String of(String key, Object... values) {
        String text = ResourceBundle.getBundle(BUNDLE, appearance.getLocale()).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, appearance.getLocale()).format(values);
    }
}
