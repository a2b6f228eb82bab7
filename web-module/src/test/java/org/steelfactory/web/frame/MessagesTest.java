package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of every page comes from the message bundle. */
class MessagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** {@code msg['room.key']} and {@code texts.of('room.key', …)}, not {@code msg['room.'.concat(…)]}. */
    private static final Pattern KEY = Pattern.compile("(?:msg\\[|texts\\.of\\()'([\\w.]+)'(?=[],)])");

    /** {@code msg['room.'.concat(…)]}: keys of which only the beginning stands in the page. */
    private static final Pattern KEY_BEGINNING = Pattern.compile("msg\\['([\\w.]+\\.)'\\.concat\\(");

    private static final Pattern NOT_TEXT = Pattern.compile(
            "<!--.*?-->|<!DOCTYPE[^>]*>|<[^>]*?(?:\"[^\"]*\"[^>]*?)*>|#\\{[^}]*}|&#?\\w+;", Pattern.DOTALL);

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}[^\\n]*");

    /** Attributes that a reader sees or hears. */
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile(
            "\\s(?:title|label|alt|placeholder|aria-label|headerText|header|hint|text|lead|note|value|emptyMessage|question|deed)"
                    + "=\"([^\"#]*\\p{L}{2,}[^\"#]*)\"");

    static ResourceBundle english() {
        return ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH);
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTextThatAPageNamesIsInTheBundle(Path page) {
        String source = read(page);

        assertThat(KEY.matcher(source).results().map(found -> found.group(1)))
                .allSatisfy(
                        key -> assertThat(english().containsKey(key)).as(key).isTrue());
        assertThat(KEY_BEGINNING.matcher(source).results().map(found -> found.group(1)))
                .allSatisfy(beginning -> assertThat(english().keySet()).anyMatch(key -> key.startsWith(beginning)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageHasATextOfItsOwn(Path page) {
        String source = read(page);

        assertThat(LETTERS.matcher(NOT_TEXT.matcher(source).replaceAll("\n"))
                        .results()
                        .map(found -> found.group().strip()))
                .isEmpty();
        assertThat(SPOKEN_ATTRIBUTE.matcher(source).results().map(found -> found.group(1)))
                .filteredOn(value -> !value.startsWith("/"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageHasInlineScriptsOrStyles(Path page) {
        assertThat(read(page)).doesNotContainPattern("\\son[a-z]+=\"|\\sstyle=\"|<style|<script(?![^>]*src=)");
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
