package org.steelfactory.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.oee.ShiftFigures;

class RecordCsvTest {

    private static final Instant SHIFT = Instant.parse("2026-10-31T05:00:00Z");

    private final StringWriter file = new StringWriter();
    private final RecordCsv csv = new RecordCsv(file);

    @Test
    void beginsWithTheMarkThatSpreadsheetsNeedAndTheColumns() throws IOException {
        csv.writeHeader();

        assertThat(file)
                .hasToString("\uFEFFmachine,batch,shift_start,operating_time_min,downtime_min,planned_time_min,"
                        + "actual_output,ideal_output,good_units,total_units,availability,performance,quality,oee\r\n");
    }

    @Test
    void writesARecordWithoutRounding() throws IOException {
        csv.write(record("HSM-1", "B-7", new ShiftFigures(24_000.0, 4_800.0, 90.1, 100.0, 45.05, 90.1)));

        assertThat(file)
                .hasToString("HSM-1,B-7,2026-10-31T05:00:00Z,400,80,480,90.1,100,45.05,90.1,"
                        + "0.8333333333333334,0.9009999999999999,0.5,0.3754166666666666\r\n");
    }

    @Test
    void leavesEmptyWhatIsNotKnown() throws IOException {
        csv.write(record("Süd, \"alt\"", null, new ShiftFigures(null, 0.0, 1.0, 2.0, 1.0, 1.0)));

        assertThat(file).hasToString("\"Süd, \"\"alt\"\"\",,2026-10-31T05:00:00Z,,0,480,1,2,1,1,,0.5,1,\r\n");
    }

    private static PerformanceRecord record(String machine, String batch, ShiftFigures figures) {
        return new PerformanceRecord(1, 2, machine, batch, SHIFT, 28_800.0, figures, false, "anna", SHIFT, null, 1);
    }
}
