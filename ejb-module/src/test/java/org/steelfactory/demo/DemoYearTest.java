package org.steelfactory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.demo.generator.LabelledShift;
import org.steelfactory.shared.PlantTime;

class DemoYearTest {

    private static final Instant AFTERNOON = Instant.parse("2026-11-21T14:30:00Z");

    private final PlantTime plant = new PlantTime(ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // now (UTC), the first shift's start, the last one's; the plant's clocks are an hour ahead in winter
        "2026-11-21T14:30:00Z, 2025-11-21T13:00:00Z, 2026-11-21T05:00:00Z",
        "2026-11-21T04:59:59Z, 2025-11-20T21:00:00Z, 2026-11-20T13:00:00Z",
        "2026-11-21T05:00:00Z, 2025-11-21T05:00:00Z, 2026-11-20T21:00:00Z",
        "2026-11-21T22:00:00Z, 2025-11-21T21:00:00Z, 2026-11-21T13:00:00Z",
        "2026-07-01T10:00:00Z, 2025-07-01T04:00:00Z, 2026-06-30T20:00:00Z"
    })
    void endsWithTheLastShiftThatIsOver(Instant now, Instant first, Instant last) {
        DemoYear year = new DemoYear(now, plant);
        List<LabelledShift> shifts = year.shifts().toList();

        assertThat(shifts).hasSize(14_235);
        assertThat(year.startOf(shifts.get(0).row())).isEqualTo(first);
        assertThat(year.startOf(shifts.get(shifts.size() - 1).row())).isEqualTo(last);
        assertThat(Duration.between(last, now)).isLessThan(Duration.ofHours(24));
    }

    @Test
    void noMachineHasTwoRecordsOfOneShift() {
        DemoYear year = new DemoYear(AFTERNOON, plant);

        Set<String> keys = year.shifts()
                .map(shift -> shift.row().machine() + year.startOf(shift.row()))
                .collect(Collectors.toSet());

        assertThat(keys).hasSize(14_235);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-15T12:00:00Z", "2026-11-21T14:30:00Z", "2028-02-29T03:00:00Z"})
    void threeToFourRecordsInAHundredAreWrong(Instant now) {
        long wrong = new DemoYear(now, plant)
                .shifts()
                .filter(shift -> shift.label().anomalous())
                .count();

        assertThat(wrong / 14_235.0).isBetween(.03, .04);
    }

    @Test
    void theFileOfRecordsTellsNothingOfWhatIsWrongWithThem() throws IOException {
        String records = new String(
                new DemoFiles(new DemoYear(AFTERNOON, plant)).records().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(records.lines())
                .hasSize(14_236)
                .first()
                .isEqualTo("machine,batch,shift_start,operating_time,downtime,planned_time,actual_output,ideal_output,"
                        + "good_units,total_units");
        assertThat(records.lines().skip(1))
                .allMatch(line -> line.matches(
                        "[A-Z]+-\\d,[A-Z]+\\d-\\d\\d-\\d{4},\\d{4}-\\d\\d-\\d\\dT\\d\\d:00:00Z(,(\\d+\\.\\d)?){7}"));
    }

    @Test
    void theLabelsTellItForEachRecord() throws IOException {
        Path file = folder.resolve("demo/labels.csv");

        new DemoFiles(new DemoYear(AFTERNOON, plant)).writeLabels(file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(14_236);
        assertThat(lines.get(0)).isEqualTo("machine,shift_start,anomalous,kind,entry_error,severity,maintenance");
        assertThat(lines).anyMatch(line -> line.contains(",true,BREAKDOWN,,"));
        assertThat(lines).anyMatch(line -> line.contains(",true,ENTRY_ERROR,KILOGRAMS,"));
        assertThat(lines).anyMatch(line -> line.endsWith(",false,NONE,,0.0,true"));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
