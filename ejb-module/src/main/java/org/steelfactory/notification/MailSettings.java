package org.steelfactory.notification;

import java.util.Optional;
import org.steelfactory.shared.SmtpTls;
import org.steelfactory.shared.SteelConfiguration;

/**
 * How this server sends e-mail.
 *
 * @param user empty for not signing in
 * @param from the address that mails come from
 * @param publicUrl where links in them lead
 */
public record MailSettings(
        String host, int port, Optional<String> user, String password, String from, SmtpTls tls, String publicUrl) {

    /** Empty where a server or a sender isn't set: then nothing is sent. */
    public static Optional<MailSettings> of(SteelConfiguration configuration) {
        return configuration.smtpHost().flatMap(host -> configuration
                .smtpFrom()
                .map(from -> new MailSettings(
                        host,
                        configuration.smtpPort(),
                        configuration.smtpUser(),
                        configuration.smtpPassword().orElse(""),
                        from,
                        configuration.smtpTls(),
                        configuration.publicUrl())));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
