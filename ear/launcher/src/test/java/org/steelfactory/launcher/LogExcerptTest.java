package org.steelfactory.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogExcerptTest {

    @TempDir
    Path folder;

    @Test
    void leavesOutWhatWasThereBeforeAndWhatTellsNothing() throws IOException {
        Path log = append("08:00 ERROR [old] yesterday's trouble\n");
        LogExcerpt excerpt = LogExcerpt.from(log);

        append(
                "08:01 INFO  [boot] all is well\n08:02 ERROR [boot] no disk\nDetected: 3 faults\n\tat a.B.c(B.java:1)\n");

        assertThat(excerpt.text().lines()).containsExactly("08:02 ERROR [boot] no disk", "Detected: 3 faults");
    }

    @Test
    void isTheLastLinesWhereNoneTellsOfTrouble() throws IOException {
        LogExcerpt excerpt = LogExcerpt.from(folder.resolve("server.log"));

        append(IntStream.range(0, 100).mapToObj(i -> "INFO line " + i).collect(Collectors.joining("\n")));

        assertThat(excerpt.text().lines()).hasSize(30).endsWith("INFO line 99");
    }

    @Test
    void isEmptyWhereNothingWasLogged() {
        assertThat(LogExcerpt.from(folder.resolve("server.log")).text()).isEmpty();
    }

    private Path append(String text) throws IOException {
        return Files.writeString(
                folder.resolve("server.log"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
