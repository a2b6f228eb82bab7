package org.steelfactory.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steelfactory.rules.severity.Severity;

class MailComposerTest {

    private final MailComposer composer = new MailComposer("https://steel.works.example");

    @Test
    void saysWhatHappenedAndWhereToOpenIt() {
        Mail mail = composer.of("olga", "olga@works.example", List.of(alert(31, "HSM-1")), "alert-31");

        assertThat(mail.headline()).isEqualTo("HSM-1: Down time");
        assertThat(mail.plainText())
                .contains("[HIGH] HSM-1: Down time\r\nhttps://steel.works.example/search?q=alert-31")
                .contains("https://steel.works.example/notifications/settings");
        assertThat(mail.html()).contains("href=\"https://steel.works.example/search?q=alert-31\"");
    }

    @Test
    void tellsManyInOneMailAndHowManyMoreThereAre() {
        List<Happening> many = Stream.iterate(1, number -> number + 1)
                .limit(25)
                .map(number -> alert(number, "M-" + number))
                .toList();

        Mail mail = composer.of("olga", "olga@works.example", many, "scan-7");

        assertThat(mail.headline()).isEqualTo("25 alerts raised by scan 7");
        assertThat(mail.plainText()).contains("M-20:", "and 5 more").doesNotContain("M-21:");
    }

    @Test
    void letsNothingThatIsToldBecomeMarkup() {
        Mail mail =
                composer.of("olga", "o@works.example", List.of(alert(1, "<img src=x onerror=\"a()\">&")), "alert-1");

        assertThat(mail.html())
                .contains("&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;")
                .doesNotContain("<img");
    }

    @Test
    void sendsTheCodeWithWhoAndHowLong() {
        Mail mail = composer.code("olga", "o@works.example", "12345678", Duration.ofMinutes(30));

        assertThat(mail.headline()).contains("12345678");
        assertThat(mail.plainText()).contains("12345678", "olga", "30 minutes", "/notifications/settings");
    }

    private static Happening alert(int number, String machine) {
        return Happening.of(HappeningKind.ALERT_RAISED, Severity.HIGH, "alert-" + number)
                .with("machine", machine)
                .with("message", "Down time");
    }
}
