package org.steelfactory.production.imports;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.steelfactory.shared.PlantTime;

class ImportRunTest {

    @Test
    void tellsWhatWentWrongFirstEvenWhereThatCannotBeNoted() throws SQLException {
        DataSource unreachable = mock(DataSource.class);
        SQLException first = new SQLException("the database went away");
        when(unreachable.getConnection()).thenThrow(first, new SQLException("and stays away"));
        ImportRun run = new ImportRun(unreachable, new PlantTime(ZoneOffset.UTC), Clock.systemUTC());

        assertThatIllegalStateException()
                .isThrownBy(() -> run.run(
                        7, Path.of("any.csv"), ImportMode.DRY_RUN, ImportSettings.DEFAULT, List.of(), checked -> {}))
                .withMessage("Import 7 failed")
                .withCause(first);
    }
}
