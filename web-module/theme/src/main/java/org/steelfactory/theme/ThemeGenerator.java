package org.steelfactory.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the PrimeFaces theme {@code steel} out of the one theme in the library's jar, at build time.
 *
 * <p>That theme writes its colours out and has no dark counterpart. Here each becomes a token by {@code tokens.txt}, so
 * that the widgets follow the product's light and dark. The library's stylesheet itself isn't kept in this repository.
 */
public final class ThemeGenerator {

    private static final String LIBRARY_THEME = "/META-INF/resources/primefaces-saga-blue/theme.css";
    private static final String STEEL_THEME = "META-INF/resources/primefaces-steel/theme.css";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ThemeGenerator() {}

    /** @param arguments the folder of classes to write the theme into */
    public static void main(String[] arguments) throws IOException {
        Path theme = Path.of(arguments[0]).resolve(STEEL_THEME);
        Files.createDirectories(theme.getParent());
        Files.writeString(theme, generate());
    }

    /**
     * The theme.
     *
     * @throws UnknownColourException when the library writes a colour that the table lacks
     * @throws IllegalStateException when the library's theme needs files beside it, which nobody copies
     */
    static String generate() throws IOException {
        String library = read(LIBRARY_THEME).replace(BYTE_ORDER_MARK, "");
        if (library.contains("url(")) {
            throw new IllegalStateException(LIBRARY_THEME + " refers to files; the generator has to copy them.");
        }
        ThemeRewriter rewriter = new ThemeRewriter(TokenTable.parse(read("tokens.txt")));
        return ThemeRewriter.variables(read("variables.txt")) + rewriter.rewrite(library);
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = ThemeGenerator.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource + " on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
