package org.steelfactory.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rewrites a stylesheet so that it names tokens where it wrote colours. */
final class ThemeRewriter {

    private static final String KEEP = "keep";
    private static final String OUTLINE = "outline";
    private static final String OUR_OUTLINE = "outline:2px solid var(--sf-focus);outline-offset:2px;box-shadow:none";

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-f]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\)"
                    + "|(?<![-\\w])(?:white|black|red|green|blue|gr[ae]y|orange|yellow|silver|purple)(?![-\\w(])",
            Pattern.CASE_INSENSITIVE);

    private final TokenTable tokens;

    ThemeRewriter(TokenTable tokens) {
        this.tokens = tokens;
    }

    /**
     * The stylesheet with tokens. The library's own variables ({@code :root}) are left out: no rule reads them.
     *
     * @throws UnknownColourException when a colour has no token
     */
    String rewrite(String css) {
        return RULE.matcher(css).replaceAll(rule -> literally(rewriteRule(rule)));
    }

    private String rewriteRule(MatchResult rule) {
        String selector = rule.group(1);
        if (selector.strip().equals(":root")) {
            return "";
        }
        List<String> declarations = new ArrayList<>();
        for (String declaration : rule.group(2).split(";(?![^(]*\\))")) {
            declarations.add(rewriteDeclaration(declaration, selector));
        }
        if (declarations.contains(OUR_OUTLINE)) {
            declarations.removeIf(declaration -> declaration.startsWith(OUTLINE) && !declaration.equals(OUR_OUTLINE));
        }
        return selector + "{" + String.join(";", declarations) + "}";
    }

    private String rewriteDeclaration(String declaration, String selector) {
        int colon = declaration.indexOf(':');
        if (colon < 0) {
            return declaration;
        }
        String property = declaration.substring(0, colon).strip();
        String value = declaration.substring(colon + 1);
        if (isFocusRing(value, property, selector)) {
            return OUR_OUTLINE;
        }
        return property
                + ":"
                + tokens.token(value, property, selector)
                        .map(token -> written(token, value))
                        .orElseGet(() -> rewriteColours(value, property, selector));
    }

    private boolean isFocusRing(String value, String property, String selector) {
        return COLOUR.matcher(value).results().anyMatch(colour -> tokens.token(colour.group(), property, selector)
                .filter(OUTLINE::equals)
                .isPresent());
    }

    private String rewriteColours(String value, String property, String selector) {
        return COLOUR.matcher(value)
                .replaceAll(colour -> literally(tokens.token(colour.group(), property, selector)
                        .map(token -> written(token, colour.group()))
                        .orElseThrow(() -> new UnknownColourException(colour.group(), property, selector))));
    }

    private static String written(String token, String original) {
        return token.equals(KEEP) ? original : "var(--sf-" + token + ")";
    }

    private static String literally(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    /** A {@code :root} rule that gives each of the library's variables its token. */
    static String variables(String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("--"))
                .map(line -> line.split("\\s+"))
                .map(columns -> columns[0] + ":var(--sf-" + columns[1] + ")")
                .collect(Collectors.joining(";", ":root{", "}"));
    }
}
