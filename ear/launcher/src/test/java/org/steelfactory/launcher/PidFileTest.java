package org.steelfactory.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void knowsALivingProcessAgain() {
        PidFile pidFile = pidFile();
        pidFile.write(ProcessHandle.current());

        assertThat(pidFile.living()).contains(ProcessHandle.current());
    }

    @Test
    void takesNobodyElseForItWhenTheNumberWasGivenAgain() throws IOException {
        pidFile().write(ProcessHandle.current());

        replace("started=.*", "started=2020-01-01T00\\:00\\:00Z");

        assertThat(pidFile().living()).isEmpty();
    }

    @Test
    void takesNoOtherProgramForIt() throws IOException {
        pidFile().write(ProcessHandle.current());

        replace("command=.*", "command=/usr/bin/other");

        assertThat(pidFile().living()).isEmpty();
    }

    @Test
    void namesNobodyWhenItWasCutShort() throws IOException {
        Files.writeString(folder.resolve("server.pid"), "pid=");

        assertThat(pidFile().living()).isEmpty();
    }

    @Test
    void namesNobodyWhereThereIsNone() {
        assertThat(pidFile().living()).isEmpty();
    }

    private PidFile pidFile() {
        return new PidFile(folder.resolve("server.pid"));
    }

    private void replace(String pattern, String replacement) throws IOException {
        Path file = folder.resolve("server.pid");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceAll(pattern, replacement.replace("\\", "\\\\")));
    }
}
