package org.steelfactory.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations run in the order of their versions, also on a plant that has some of them behind it. */
class MigrationOrderTest {

    /** The process engine's tables, a Java migration of another module. */
    private static final int ENGINE = 100;

    /** What was released before the engine's tables had their number. */
    private static final int LAST_BEFORE_ENGINE = 10;

    @Test
    void aNewMigrationStandsBehindTheEnginesBecauseInstalledPlantsHaveThatOne() throws IOException {
        List<Integer> versions = versions();

        assertThat(versions).isSorted().doesNotHaveDuplicates().contains(1, LAST_BEFORE_ENGINE);
        assertThat(versions).noneMatch(version -> version > LAST_BEFORE_ENGINE && version <= ENGINE);
    }

    private static List<Integer> versions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d{3}__[a-z_]+\\.sql"))
                    .map(name -> Integer.valueOf(name.substring(1, 4)))
                    .sorted()
                    .toList();
        }
    }
}
