package org.steelfactory.launcher;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the operator has set: the environment, and below it the lines of {@code STEEL_HOME/steel.env}. */
final class Settings {

    static final String FIRST_NODE = "steel1";

    private static final int SHORTEST_ADMIN_PASSWORD = 12;

    private final Home home;
    private final Map<String, String> values;

    private Settings(Home home, Map<String, String> values) {
        this.home = home;
        this.values = values;
    }

    /** @throws LauncherException when a line of steel.env can't be read */
    static Settings load(Map<String, String> environment) {
        Home home = new Home(Path.of(blankToEmpty(environment.get("STEEL_HOME")).orElse("data")));
        Map<String, String> merged = new TreeMap<>(SettingsFile.read(home.settingsFile()));
        environment.forEach((name, value) -> {
            if (!value.isBlank()) {
                merged.put(name, value);
            }
        });
        return new Settings(home, merged);
    }

    Home home() {
        return home;
    }

    /** Everything that is set, for the server's own environment. */
    Map<String, String> environment() {
        return values;
    }

    int httpPort() {
        return port("HTTP_PORT", 8080);
    }

    /** The address that the server listens on. */
    String bindAddress() {
        return text("BIND_ADDRESS").orElse("127.0.0.1");
    }

    /** Name of this server process among those that share a database. */
    String node() {
        return identifier("STEEL_NODE", FIRST_NODE);
    }

    /** Upper limit of the server's heap. */
    int serverHeapMegabytes() {
        return number("SERVER_HEAP_MB", 512, 256, 65_536);
    }

    /**
     * The time zone that screens show times in; empty for the machine's.
     *
     * @throws LauncherException when there is no such zone: every page would fail on it later
     */
    Optional<ZoneId> plantZone() {
        return text("PLANT_ZONE").map(value -> {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new LauncherException(
                        "PLANT_ZONE is \"" + value + "\"; it is the name of a time zone, such as Europe/Berlin.", e);
            }
        });
    }

    /**
     * Makes sure that e-mail can be sent, if it is wanted.
     *
     * @throws LauncherException when it can't: otherwise it would show when the first mail doesn't arrive
     */
    void requireUsableMail() {
        if (text("SMTP_HOST").isPresent() != text("SMTP_FROM").isPresent()) {
            throw new LauncherException("Set both SMTP_HOST and SMTP_FROM to send e-mail, or none of them.");
        }
        number("SMTP_PORT", 587, 1, 65_535);
        text("SMTP_TLS")
                .filter(value -> !value.matches("(?i)starttls|tls|none"))
                .ifPresent(value -> {
                    throw new LauncherException("SMTP_TLS is \"" + value + "\"; it is starttls, tls or none.");
                });
        text("SMTP_FROM").filter(value -> !value.matches("[^@\\s]+@[^@\\s]+")).ifPresent(value -> {
            throw new LauncherException("SMTP_FROM is \"" + value + "\"; it is an address such as steel@example.com.");
        });
        text("PUBLIC_URL")
                .filter(value -> !value.matches("https?://[^/\\s]+(/\\S*)?"))
                .ifPresent(value -> {
                    throw new LauncherException(
                            "PUBLIC_URL is \"" + value + "\"; it is an address such as https://steel.example.com.");
                });
    }

    String adminUser() {
        return text("ADMIN_USER").orElse("admin");
    }

    /** @throws LauncherException when it is one that anybody would try first */
    Optional<String> adminPassword() {
        Optional<String> password = text("ADMIN_PASS");
        password.filter(value -> value.length() < SHORTEST_ADMIN_PASSWORD || value.equals("admin123"))
                .ifPresent(value -> {
                    throw new LauncherException("ADMIN_PASS is too easy to guess: it needs at least "
                            + SHORTEST_ADMIN_PASSWORD
                            + " characters. Unset it and a random one-time password is printed at the first start.");
                });
        return password;
    }

    /** Whether demo users and data are asked for; empty where nothing is said. */
    Optional<Boolean> demo() {
        return text("DEMO").map(value -> {
            if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
                throw new LauncherException("DEMO is \"" + value + "\"; it is true or false.");
            }
            return Boolean.parseBoolean(value);
        });
    }

    /** The outside database's host; empty for the embedded one. */
    Optional<String> databaseHost() {
        return text("DB_HOST");
    }

    int databasePort() {
        return port("DB_PORT", 3306);
    }

    String databaseName() {
        return identifier("DB_NAME", "steel_factory_db");
    }

    /** The outside document store, or {@code off}; empty for the embedded one. */
    Optional<String> mongoUri() {
        return text("MONGODB_URI");
    }

    Optional<String> text(String name) {
        return blankToEmpty(values.get(name));
    }

    private String identifier(String name, String standard) {
        String value = text(name).orElse(standard);
        if (!value.matches("[A-Za-z0-9_-]{1,63}")) {
            throw new LauncherException(
                    name + " is \"" + value + "\"; use up to 63 letters, digits, underscores and hyphens.");
        }
        return value;
    }

    private int port(String name, int standard) {
        return number(name, standard, 1, 65_535);
    }

    private int number(String name, int standard, int least, int most) {
        String value = text(name).orElse(Integer.toString(standard));
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number out of range.
        }
        throw new LauncherException(
                name + " is \"" + value + "\"; it is a whole number from " + least + " to " + most + ".");
    }

    private static Optional<String> blankToEmpty(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
