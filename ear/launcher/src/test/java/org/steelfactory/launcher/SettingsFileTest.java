package org.steelfactory.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    Path folder;

    @Test
    void readsLinesAndSkipsComments() throws IOException {
        Path file = write("# stores", "", "DB_HOST = db.example.org ", "  DB_PASS=a=b # not a comment", "EMPTY=");

        assertThat(SettingsFile.read(file))
                .containsEntry("DB_HOST", "db.example.org")
                .containsEntry("DB_PASS", "a=b # not a comment")
                .containsEntry("EMPTY", "")
                .hasSize(3);
    }

    @Test
    void isEmptyWhereThereIsNoFile() {
        assertThat(SettingsFile.read(folder.resolve("steel.env"))).isEmpty();
    }

    @Test
    void namesTheLineThatCantBeRead() throws IOException {
        Path file = write("HTTP_PORT=8081", "export DB_HOST=x");

        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("steel.env, line 2")
                .hasMessageContaining("KEY=VALUE");
    }

    @Test
    void refusesToMoveTheHomeFromInsideIt() throws IOException {
        Path file = write("STEEL_HOME=/elsewhere");

        assertThatThrownBy(() -> SettingsFile.read(file)).hasMessageContaining("STEEL_HOME can't be set in here");
    }

    private Path write(String... lines) throws IOException {
        return Files.writeString(folder.resolve("steel.env"), String.join("\n", lines));
    }
}
