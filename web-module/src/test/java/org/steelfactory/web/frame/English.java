package org.steelfactory.web.frame;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** What an English viewer reads: the texts of the bundle, numbers and times in UTC. */
public final class English {

    private static final Instant NOW = Instant.parse("2026-11-20T13:32:08Z");

    private English() {}

    public static Texts texts() {
        ResourceBundle bundle = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH);
        Texts texts = mock();
        lenient().when(texts.of(anyString(), any(Object[].class))).thenAnswer(call -> {
            Object[] all = call.getArguments();
            String text = bundle.getString((String) all[0]);
            return all.length == 1
                    ? text
                    : new MessageFormat(text, Locale.ENGLISH).format(Arrays.copyOfRange(all, 1, all.length));
        });
        return texts;
    }

    public static Format format() {
        return new Format(
                Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC, Currency.getInstance("EUR"), Locale.ENGLISH, texts());
    }
}
