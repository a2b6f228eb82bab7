package org.steelfactory.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    Path home;

    @Test
    void hasDefaultsForEverythingThatIsntSet() {
        Settings settings = settings(Map.of());

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.bindAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.node()).isEqualTo("steel1");
        assertThat(settings.adminUser()).isEqualTo("admin");
        assertThat(settings.adminPassword()).isEmpty();
        assertThat(settings.databaseHost()).isEmpty();
        assertThat(settings.databasePort()).isEqualTo(3306);
        assertThat(settings.databaseName()).isEqualTo("steel_factory_db");
        assertThat(settings.mongoUri()).isEmpty();
        assertThat(settings.demo()).isEmpty();
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        Files.writeString(home.resolve("steel.env"), "HTTP_PORT=8081\nDB_NAME=from_file\n");

        Settings settings = settings(Map.of("HTTP_PORT", "8082"));

        assertThat(settings.httpPort()).isEqualTo(8082);
        assertThat(settings.databaseName()).isEqualTo("from_file");
        assertThat(settings.environment()).containsEntry("DB_NAME", "from_file");
    }

    @Test
    void aBlankVariableCountsAsUnset() throws IOException {
        Files.writeString(home.resolve("steel.env"), "HTTP_PORT=8081\n");

        assertThat(settings(Map.of("HTTP_PORT", " ")).httpPort()).isEqualTo(8081);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "80 80"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> settings(Map.of("HTTP_PORT", port)).httpPort())
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("HTTP_PORT")
                .hasMessageContaining("65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin123", "short", "eleven-char"})
    void refusesAnAdministratorsPasswordThatIsEasyToGuess(String password) {
        assertThatThrownBy(() -> settings(Map.of("ADMIN_PASS", password)).adminPassword())
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("12 characters")
                .hasMessageNotContaining(password);
    }

    @Test
    void refusesATimeZoneThatIsNone() {
        assertThatThrownBy(() -> settings(Map.of("PLANT_ZONE", "Mars/Olympus")).plantZone())
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("PLANT_ZONE")
                .hasMessageContaining("Europe/Berlin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SMTP_HOST=mail", "SMTP_TLS=ssl", "SMTP_PORT=0", "SMTP_FROM=steel", "PUBLIC_URL=steel.example"})
    void refusesMailSettingsThatCantWork(String line) {
        String[] setting = line.split("=");

        assertThatThrownBy(() -> settings(Map.of(setting[0], setting[1])).requireUsableMail())
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining(setting[0]);
    }

    @Test
    void takesMailSettingsThatCanWork() {
        settings(Map.of(
                        "SMTP_HOST",
                        "mail.example",
                        "SMTP_FROM",
                        "steel@works.example",
                        "SMTP_TLS",
                        "TLS",
                        "PUBLIC_URL",
                        "https://works.example/steel"))
                .requireUsableMail();
    }

    @Test
    void refusesADatabaseNameThatWouldHaveToBeQuoted() {
        assertThatThrownBy(() -> settings(Map.of("DB_NAME", "a`; DROP")).databaseName())
                .hasMessageContaining("DB_NAME");
    }

    @Test
    void refusesADemoThatIsNeitherTrueNorFalse() {
        assertThatThrownBy(() -> settings(Map.of("DEMO", "yes")).demo()).hasMessageContaining("true or false");
    }

    private Settings settings(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("STEEL_HOME", home.toString());
        return Settings.load(all);
    }
}
