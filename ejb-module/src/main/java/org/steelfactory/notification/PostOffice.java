package org.steelfactory.notification;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;

/** Hands mails over to the mail server that is set, over one connection for all of a batch. */
final class PostOffice {

    private static final String TIMEOUT_MS = "20000";

    private final MailSettings settings;
    private final Clock clock;
    private final Session session;

    PostOffice(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings), authenticator(settings));
    }

    /** Told what became of each mail, as soon as it is known. */
    interface Outcome {
        void sent(Mail mail);

        /** @param hopeless whether the server won't ever take it */
        void failed(Mail mail, String reason, boolean hopeless);
    }

    void send(List<Mail> mails, Outcome outcome) {
        try (Transport transport = session.getTransport()) {
            transport.connect();
            mails.forEach(mail -> send(transport, mail, outcome));
        } catch (MessagingException e) {
            // Nobody answers there, or not as agreed; what was sent before that was told already.
            mails.forEach(mail -> outcome.failed(mail, reason(e), false));
        }
    }

    private void send(Transport transport, Mail mail, Outcome outcome) {
        try {
            MimeMessage message = message(mail);
            transport.sendMessage(message, new Address[] {new InternetAddress(mail.address(), true)});
            outcome.sent(mail);
        } catch (SendFailedException e) {
            outcome.failed(mail, reason(e), refusedForGood(e));
        } catch (MessagingException e) {
            outcome.failed(mail, reason(e), false);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(oneLine(mail.headline()), StandardCharsets.UTF_8.name());
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        // So that nobody's machine answers it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(
                new MimeMultipart("alternative", part(mail.plainText(), "plain"), part(mail.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** A header ends with its line: what is told can't begin another one. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** The server said that it knows no such receiver, rather than that it is busy (RFC 5321: 5xx). */
    private static boolean refusedForGood(SendFailedException refusal) {
        return refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0;
    }

    private static String reason(MessagingException failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last == failure ? failure.getMessage() : failure.getMessage() + ": " + last.getMessage();
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MS);
        properties.put("mail.smtp.timeout", TIMEOUT_MS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.tls()) {
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    private static Authenticator authenticator(MailSettings settings) {
        return settings.user()
                .map(user -> (Authenticator) new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(user, settings.password());
                    }
                })
                .orElse(null);
    }
}
