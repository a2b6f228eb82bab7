package org.steelfactory.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The passwords that a first start needs: those that are set, and those that are made up because none is. What is made
 * up is shown to the operator once.
 */
final class SignIn {

    private static final String ADMIN = "admin-password";
    private static final String DEMO_USERS = "demo-password";
    private static final String OVERRIDE = "override-password";
    private static final String SECRET_KEY = "secret-key";
    private static final String DEMO = "demo";
    private static final String SHOWN = ".shown";
    private static final int PASSWORD_LENGTH = 16;
    private static final int KEY_LENGTH = 48;

    private final Settings settings;
    private final Keys keys;
    private final boolean demo;

    /** Decides about demo data at the first start, and remembers it. */
    SignIn(Settings settings, Keys keys) {
        this.settings = settings;
        this.keys = keys;
        this.demo = settings.demo()
                .or(() -> keys.read(DEMO).map(Boolean::parseBoolean))
                .orElseGet(() ->
                        settings.databaseHost().isEmpty() && settings.mongoUri().isEmpty());
        keys.write(DEMO, Boolean.toString(demo));
    }

    /** What the server has to be told. */
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("ADMIN_USER", settings.adminUser());
        settings.adminPassword().ifPresent(password -> environment.put("ADMIN_PASS", password));
        oneTimePassword().ifPresent(password -> {
            environment.put("ADMIN_PASS", password);
            environment.put("STEEL_ADMIN_PASS_ONE_TIME", "true");
        });
        environment.put("DEMO", Boolean.toString(demo));
        demoPassword().ifPresent(password -> environment.put("DEMO_PASS", password));
        overridePassword().ifPresent(password -> environment.put("OVERRIDE_PASSWORD", password));
        environment.put("SECRET_KEY", settings.text("SECRET_KEY").orElseGet(() -> keys.secret(SECRET_KEY, KEY_LENGTH)));
        return environment;
    }

    /** What the demo's users were given at the first start; empty where there are none. */
    Optional<String> demoPassword() {
        return demo ? Optional.of(settings.text("DEMO_PASS").orElseGet(() -> made(DEMO_USERS))) : Optional.empty();
    }

    /** The lines that tell the operator how to sign in. A secret is among them only once; see {@link #shown}. */
    List<String> instructions() {
        List<String> lines = new ArrayList<>();
        lines.add("  Sign in as " + settings.adminUser()
                + oneTimePassword()
                        .map(password -> " with the one-time password " + password)
                        .orElse("."));
        if (demo && settings.text("DEMO_PASS").isEmpty() && unseen(DEMO_USERS)) {
            lines.add("  Demo users operator, supervisor, supervisor2, auditor: password " + made(DEMO_USERS));
        }
        if (settings.text("OVERRIDE_PASSWORD").isEmpty() && unseen(OVERRIDE)) {
            overridePassword()
                    .ifPresent(password ->
                            lines.add("  Override password, asked for when a record is changed: " + password));
        }
        if (lines.size() > 1 || oneTimePassword().isPresent()) {
            lines.add("  Passwords made up by the launcher are shown this once.");
        }
        return lines;
    }

    /** Remembers that the instructions were shown. The one-time password isn't kept any longer. */
    void shown() {
        keys.write(ADMIN + SHOWN, "");
        keys.forget(ADMIN);
        for (String secret : List.of(DEMO_USERS, OVERRIDE)) {
            if (keys.read(secret).isPresent()) {
                keys.write(secret + SHOWN, "");
            }
        }
    }

    /** Made before the account is, and the same until it was shown: a first start may be cut off in between. */
    private Optional<String> oneTimePassword() {
        return settings.adminPassword().isEmpty() && unseen(ADMIN) ? Optional.of(made(ADMIN)) : Optional.empty();
    }

    private Optional<String> overridePassword() {
        Optional<String> set = settings.text("OVERRIDE_PASSWORD");
        return set.isPresent() || !demo ? set : Optional.of(made(OVERRIDE));
    }

    private String made(String name) {
        return keys.secret(name, PASSWORD_LENGTH);
    }

    private boolean unseen(String name) {
        return keys.read(name + SHOWN).isEmpty();
    }
}
