package org.steelfactory.notification;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happened, in one line; kept with what is told, so that it reads later as it did then. */
final class Headlines {

    /** As the tables keep it. */
    static final int MAX_LENGTH = 300;

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(Headlines.class.getPackageName() + ".Notifications", Locale.ROOT);

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    /** Anything that would begin a new line, or that nobody sees. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private Headlines() {}

    static String of(HappeningKind kind, Map<String, String> values) {
        return filled(WORDS.getString(kind.name()), values);
    }

    /** Of many from one cause; their kind is empty where it isn't the same. */
    static String of(Optional<HappeningKind> kind, int count, String cause) {
        String key = kind.map(same -> same.name() + ".many")
                .filter(WORDS::containsKey)
                .orElse("many");
        String word = kind.map(HappeningKind::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse(WORDS.getString("many.mixed"));
        return filled(
                WORDS.getString(key),
                Map.of("count", Integer.toString(count), "cause", cause.replace('-', ' '), "kind", word));
    }

    /** A text that isn't a happening's, such as of the mail that confirms an address. */
    static String text(String key, Map<String, String> values) {
        String text = WORDS.getString(key);
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), "–")));
    }

    private static String filled(String pattern, Map<String, String> values) {
        String line = GAP.matcher(pattern)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        UNSEEN.matcher(values.getOrDefault(gap.group(1), "–")).replaceAll(" ")));
        return shortened(line.strip());
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= MAX_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)) + "…";
    }
}
