package org.steelfactory.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steelfactory.demo.generator.LabelledShift;
import org.steelfactory.demo.generator.ShiftLabel;
import org.steelfactory.demo.generator.ShiftRow;
import org.steelfactory.demo.generator.ShiftValues;

/** The demo's year as files: the records as an importer reads them, and apart from them the truth. */
final class DemoFiles {

    private static final String RECORDS_HEADER = "machine,batch,shift_start,operating_time,downtime,planned_time,"
            + "actual_output,ideal_output,good_units,total_units\n";
    private static final String LABELS_HEADER = "machine,shift_start,anomalous,kind,entry_error,severity,maintenance\n";

    private final DemoYear year;

    DemoFiles(DemoYear year) {
        this.year = year;
    }

    /** Some 1.2 MB. */
    InputStream records() {
        String csv = year.shifts().map(LabelledShift::row).map(this::record).collect(Collectors.joining());
        return new ByteArrayInputStream((RECORDS_HEADER + csv).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the labels in one go: whoever finds the file finds all of it. */
    void writeLabels(Path file) {
        String csv = year.shifts().map(this::label).collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "labels", ".part");
            Files.writeString(unfinished, LABELS_HEADER + csv);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's labels can't be written to " + file, e);
        }
    }

    private String record(ShiftRow row) {
        ShiftValues values = row.values();
        return line(
                row.machine(),
                row.batch().code(),
                year.startOf(row),
                number(values.operatingTime()),
                number(values.downTime()),
                number(values.plannedTime()),
                number(values.actualOutput()),
                number(values.idealOutput()),
                number(values.goodUnits()),
                number(values.totalUnits()));
    }

    private String label(LabelledShift shift) {
        ShiftLabel label = shift.label();
        return line(
                shift.row().machine(),
                year.startOf(shift.row()),
                label.anomalous(),
                label.kind(),
                label.entryError().map(Enum::name).orElse(""),
                label.severity(),
                label.maintenance());
    }

    private static String line(Object... fields) {
        return Stream.of(fields).map(Object::toString).collect(Collectors.joining(",", "", "\n"));
    }

    private static String number(Double value) {
        return value == null ? "" : BigDecimal.valueOf(value).toPlainString();
    }
}
