package org.steelfactory.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.steelfactory.rules.severity.Severity;

/** Puts into an e-mail what happened: as plain text, and the same as simple HTML. */
final class MailComposer {

    /** Of more it only says how many. */
    private static final int MOST_LINES = 20;

    private static final String LINE_END = "\r\n";

    private final String publicUrl;

    /** @param publicUrl where links lead, without a slash at the end */
    MailComposer(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * @param happenings one or many
     * @param cause of many
     */
    Mail of(String recipient, String address, List<Happening> happenings, String cause) {
        return new Mail(0, recipient, address, headline(happenings, cause), plain(happenings), html(happenings));
    }

    /** The code that confirms an address. */
    Mail code(String recipient, String address, String code, Duration life) {
        Map<String, String> values = Map.of(
                "code", code,
                "address", address,
                "user", recipient,
                "minutes", Long.toString(life.toMinutes()),
                "link", settings());
        String text = Headlines.text("mail.code.text", values);
        return new Mail(
                0,
                recipient,
                address,
                Headlines.text("mail.code.headline", values),
                text.replace("\n", LINE_END),
                "<p>" + escaped(text).replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>");
    }

    private static String headline(List<Happening> happenings, String cause) {
        return happenings.size() == 1
                ? happenings.get(0).headline()
                : Headlines.of(Told.kinds(happenings), happenings.size(), cause);
    }

    private String plain(List<Happening> happenings) {
        String lines = happenings.stream()
                .limit(MOST_LINES)
                .map(happening -> severity(happening) + happening.headline() + LINE_END + link(happening))
                .collect(Collectors.joining(LINE_END + LINE_END));
        return text("mail.greeting")
                + LINE_END
                + LINE_END
                + lines
                + LINE_END
                + LINE_END
                + more(happenings)
                        .map(words -> words + LINE_END + publicUrl + "/notifications" + LINE_END + LINE_END)
                        .orElse("")
                + text("mail.why")
                + LINE_END
                + settings()
                + LINE_END;
    }

    private String html(List<Happening> happenings) {
        String items = happenings.stream()
                .limit(MOST_LINES)
                .map(happening -> "<li>" + escaped(severity(happening) + happening.headline()) + " "
                        + anchor(link(happening), text("mail.open")) + "</li>")
                .collect(Collectors.joining());
        return "<p>" + escaped(text("mail.greeting")) + "</p><ul>" + items + "</ul>"
                + more(happenings)
                        .map(words -> "<p>" + anchor(publicUrl + "/notifications", words) + "</p>")
                        .orElse("")
                + "<p>" + escaped(text("mail.why")) + " " + anchor(settings(), settings()) + "</p>";
    }

    private static Optional<String> more(List<Happening> happenings) {
        return happenings.size() <= MOST_LINES
                ? Optional.empty()
                : Optional.of(
                        Headlines.text("mail.more", Map.of("count", Integer.toString(happenings.size() - MOST_LINES))));
    }

    private static String severity(Happening happening) {
        return happening.severity() == Severity.NONE ? "" : "[" + happening.severity() + "] ";
    }

    /** The search opens at once what has that name. */
    private String link(Happening happening) {
        return link(publicUrl, happening.subject());
    }

    static String link(String publicUrl, String subject) {
        return subject == null
                ? publicUrl + "/notifications"
                : publicUrl + "/search?q=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }

    private String settings() {
        return publicUrl + "/notifications/settings";
    }

    private static String text(String key) {
        return Headlines.text(key, Map.of());
    }

    private static String anchor(String link, String words) {
        return "<a href=\"" + escaped(link) + "\">" + escaped(words) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
