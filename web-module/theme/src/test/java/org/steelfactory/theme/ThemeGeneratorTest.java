package org.steelfactory.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over the library's own theme, so that a new version with new colours is noticed here. */
class ThemeGeneratorTest {

    @Test
    void writesEveryColourOfTheLibrarysThemeAsAToken() throws IOException {
        String theme = ThemeGenerator.generate();

        assertThat(theme).startsWith(":root{--surface-a:var(--sf-surface);").contains(".ui-datatable");
        assertThat(theme).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b").doesNotContain("color-scheme");
    }

    @Test
    void writesTheThemeWherePrimeFacesLooksForIt(@TempDir Path classes) throws IOException {
        ThemeGenerator.main(new String[] {classes.toString()});

        assertThat(classes.resolve("META-INF/resources/primefaces-steel/theme.css"))
                .isRegularFile();
    }
}
