package org.steelfactory.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings the product is started with, read from the environment once asked for.
 *
 * <p>The launcher merges {@code STEEL_HOME/steel.env} into the environment and fills in what the embedded stores need,
 * so that the server has one place to look.
 */
@ApplicationScoped
public class SteelConfiguration {

    private final UnaryOperator<String> environment;

    public SteelConfiguration() {
        this(SteelConfiguration::fromServer);
    }

    /** @param environment looks a variable up; {@code null} where it isn't set */
    public SteelConfiguration(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    /** Name of the first administrator. */
    public String adminUser() {
        return text("ADMIN_USER").orElse("admin");
    }

    /** Password of the first administrator; where it is unset, a one-time password is made and printed. */
    public Optional<String> adminPassword() {
        return text("ADMIN_PASS");
    }

    /** Whether {@link #adminPassword} was made for the first sign-in only, and must be changed then. */
    public boolean adminPasswordIsOneTime() {
        return text("STEEL_ADMIN_PASS_ONE_TIME").map(Boolean::parseBoolean).orElse(false);
    }

    /** Whether the demo users and data are wanted. */
    public boolean demo() {
        return text("DEMO").map(Boolean::parseBoolean).orElse(false);
    }

    /** Password of the demo users; the launcher makes and prints one where it is unset. */
    public Optional<String> demoPassword() {
        return text("DEMO_PASS");
    }

    /** What is asked for before something recorded is changed; unset, users are asked for their own password. */
    public Optional<String> overridePassword() {
        return text("OVERRIDE_PASSWORD");
    }

    /** Where the document store is; empty when it is switched off ({@code MONGODB_URI=off}). */
    public Optional<String> mongoUri() {
        return text("MONGODB_URI").filter(uri -> !uri.equalsIgnoreCase("off"));
    }

    public String mongoDatabase() {
        return text("MONGODB_DB").orElse("steel_factory_nosql");
    }

    /** Whether the document store is the one that the launcher embeds. */
    public boolean mongoEmbedded() {
        return text("STEEL_MONGO_EMBEDDED").map(Boolean::parseBoolean).orElse(false);
    }

    /** Name of this server process among those that share a database. */
    public String node() {
        return text("STEEL_NODE").orElse("steel1");
    }

    /** The time zone of the plant, which screens and shifts are told in; {@code PLANT_ZONE}, else the machine's. */
    public ZoneId plantZone() {
        return text("PLANT_ZONE").map(ZoneId::of).orElseGet(ZoneId::systemDefault);
    }

    /** The currency that costs are told in, by its ISO 4217 code; {@code PLANT_CURRENCY}, else EUR. */
    public String plantCurrency() {
        return text("PLANT_CURRENCY").orElse("EUR");
    }

    /**
     * How many days before work began and after it was verified a machine's OEE is compared, and so how many days after the
     * verification; {@code GRADE_DAYS}, else 14.
     */
    public int gradeDays() {
        return text("GRADE_DAYS").map(Integer::parseInt).orElse(14);
    }

    /** The largest file that is imported, in bytes; {@code IMPORT_MAX_MB}. */
    public long importMaxBytes() {
        return text("IMPORT_MAX_MB").map(Long::parseLong).orElse(200L) * 1024 * 1024;
    }

    /** Where files wait for their import. */
    public Path importFolder() {
        return home().resolve("imports");
    }

    /** Where the truth about the demo's records lies. */
    public Path demoFolder() {
        return home().resolve("demo");
    }

    /** Where keys lie that the database must not have. */
    public Path keysFolder() {
        return home().resolve("keys");
    }

    /** Where checkpoints of the ledger are remembered outside of the database. */
    public Path witnessFolder() {
        return home().resolve("witness");
    }

    /** What signatures and codes are made with; the launcher makes and keeps one where it is unset. */
    public Optional<String> secretKey() {
        return text("SECRET_KEY");
    }

    /** Where people reach the product from outside, without a slash at its end; {@code PUBLIC_URL}, else this machine. */
    public String publicUrl() {
        return text("PUBLIC_URL")
                .map(url -> url.replaceFirst("/+$", ""))
                .orElseGet(() -> "http://localhost:" + text("HTTP_PORT").orElse("8080"));
    }

    /** The mail server; nothing is sent by e-mail where it, or {@link #smtpFrom}, is unset. */
    public Optional<String> smtpHost() {
        return text("SMTP_HOST");
    }

    /** Its port; {@code SMTP_PORT}, else the usual one of the way it is talked to. */
    public int smtpPort() {
        return text("SMTP_PORT").map(Integer::parseInt).orElseGet(() -> smtpTls()
                .port());
    }

    /** Whom to sign in as there; empty for not at all. */
    public Optional<String> smtpUser() {
        return text("SMTP_USER");
    }

    public Optional<String> smtpPassword() {
        return text("SMTP_PASS");
    }

    /** The address that mails come from. */
    public Optional<String> smtpFrom() {
        return text("SMTP_FROM");
    }

    /** How the connection to the mail server is kept from being read; {@code SMTP_TLS}, else STARTTLS. */
    public SmtpTls smtpTls() {
        return text("SMTP_TLS").map(SmtpTls::named).orElse(SmtpTls.STARTTLS);
    }

    /** Whether webhooks may lead to this machine and to addresses of its own network segment. */
    public boolean webhooksMayBeLocal() {
        return text("WEBHOOK_LOCAL").map(Boolean::parseBoolean).orElse(false);
    }

    private Path home() {
        return Path.of(text("STEEL_HOME").orElse("data"));
    }

    /** The environment, unless a system property {@code env.NAME} stands before it, as in the server's own settings. */
    private static String fromServer(String name) {
        return System.getProperty("env." + name, System.getenv(name));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
