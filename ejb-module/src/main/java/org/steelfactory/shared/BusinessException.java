package org.steelfactory.shared;

import jakarta.ejb.ApplicationException;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something the caller asked for can't be done, for a reason the caller can understand and act on.
 *
 * <p>The text is a message of the bundle {@code org.steelfactory.shared.Errors}: it says what was tried, on what, and
 * what to do next. REST answers it as problem+json, screens show it; neither shows a stack trace. The surrounding
 * transaction is rolled back, so that a refused request leaves nothing behind.
 */
@ApplicationException(rollback = true)
public abstract class BusinessException extends RuntimeException {

    private static final String BUNDLE = "org.steelfactory.shared.Errors";

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key message key, such as {@code account.unknown}
     * @param arguments the message's arguments, in its order
     */
    protected BusinessException(String key, Object... arguments) {
        super(text(Locale.ENGLISH, key, arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The message key: stable, and the same in every language. */
    public final String key() {
        return key;
    }

    /** The text in the given language; English where the bundle has no other. */
    public final String text(Locale locale) {
        return arguments == null ? getMessage() : text(locale, key, arguments);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(BUNDLE, locale, BusinessException.class.getClassLoader(), NO_FALLBACK);
        MessageFormat message = new MessageFormat(bundle.getString(key), locale);
        return message.format(plain(message, arguments));
    }

    /** Numbers as their digits, since an id is no amount; but as they are where the message itself formats them. */
    private static Object[] plain(MessageFormat message, Object... arguments) {
        Format[] formats = message.getFormatsByArgumentIndex();
        Object[] plain = arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            boolean formatted = i < formats.length && formats[i] != null;
            if (plain[i] instanceof Number && !formatted) {
                plain[i] = plain[i].toString();
            }
        }
        return plain;
    }

    /** The server's own language must not leak into answers. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
