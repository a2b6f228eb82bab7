package org.steelfactory.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path home;

    @Test
    void makesASecretOnceAndKeepsIt() {
        String first = keys().secret("database-root", 32);

        assertThat(first).hasSize(32).matches("[A-Za-z0-9]+");
        assertThat(keys().secret("database-root", 32)).isEqualTo(first);
        assertThat(keys().secret("database-owner", 32)).isNotEqualTo(first);
    }

    @Test
    void forgets() {
        Keys keys = keys();
        keys.write("admin-password", "once");

        keys.forget("admin-password");

        assertThat(keys.read("admin-password")).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has access lists instead of file modes")
    void onlyTheOwnerMayRead() throws IOException {
        Path file = keys().write("secret-key", "value");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    private Keys keys() {
        return new Keys(home.resolve("keys"));
    }
}
