package org.steelfactory.production.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.RecordCheck;
import org.steelfactory.production.RecordEntry;
import org.steelfactory.production.RecordFault;
import org.steelfactory.production.RecordField;
import org.steelfactory.production.csv.CsvReader;
import org.steelfactory.production.csv.CsvRecord;
import org.steelfactory.production.csv.CsvText;
import org.steelfactory.production.imports.StagedRow.Accepted;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.shared.PlantTime;

/** Reads the rows of one file: their values, what is wrong with each, and the indices that come of them. */
final class RowReader {

    private final ColumnPlan plan;
    private final ImportSettings settings;
    private final MachineDirectory machines;
    private final PlantTime plantTime;
    private final RecordCheck check;
    private final Decimal decimal;
    private final ShiftStart shiftStart;
    private final Optional<Instant> firstShift;
    private final RejectedRows rejectedRows;
    private final OeeComparison oeeComparison;
    private final Map<Long, Integer> shiftsSeen = new HashMap<>();
    private long rows;

    /** @throws org.steelfactory.shared.InvalidInputException when the first shift isn't one certain moment */
    RowReader(
            ColumnPlan plan,
            ImportSettings settings,
            MachineDirectory machines,
            RejectedRows rejectedRows,
            PlantTime plantTime,
            Instant now) {
        this.plan = plan;
        this.settings = settings;
        this.machines = machines;
        this.plantTime = plantTime;
        this.check = new RecordCheck(now);
        this.decimal = new Decimal(settings.decimal());
        this.shiftStart = new ShiftStart(plantTime.zone());
        this.firstShift = settings.firstShiftIn(plantTime.zone());
        this.rejectedRows = rejectedRows;
        this.oeeComparison = new OeeComparison(plan, decimal);
    }

    /** Where a given OEE isn't ours, in the rows read so far. */
    OeeComparison oeeComparison() {
        return oeeComparison;
    }

    /** How many rows were read so far. */
    long rows() {
        return rows;
    }

    StagedRow read(CsvRecord csv) {
        rows++;
        Optional<Machine> machine = machine(csv);
        Optional<Instant> counted = machine.flatMap(this::nextShift);
        String written = rejectedRows.line(csv, counted);
        if (csv.fault().isPresent() || csv.count() != plan.header().size()) {
            return StagedRow.rejected(rows, written, List.of(columnCount(csv)));
        }
        Fields fields = new Fields(csv);
        RecordEntry entry = new RecordEntry(
                machine.map(Machine::name).orElseGet(() -> fields.text(ImportField.MACHINE)),
                Normalizer.normalize(fields.text(ImportField.BATCH), Normalizer.Form.NFC),
                plan.has(ImportField.SHIFT_START) ? fields.moment() : counted.orElse(null),
                fields.number(ImportField.OPERATING_TIME),
                fields.number(ImportField.DOWN_TIME),
                fields.number(ImportField.PLANNED_TIME),
                fields.number(ImportField.ACTUAL_OUTPUT),
                fields.number(ImportField.IDEAL_OUTPUT),
                fields.number(ImportField.GOOD_UNITS),
                fields.number(ImportField.TOTAL_UNITS));
        check.faults(entry, machine).stream()
                .filter(fault -> machine.isPresent() || !isCounted(fault))
                .forEach(fields::add);
        if (!fields.errors.isEmpty()) {
            return StagedRow.rejected(rows, written, fields.errors);
        }
        Oee oee = Oee.of(entry.figures());
        oeeComparison.compare(rows, oee, csv);
        Accepted accepted = new Accepted(machine.orElseThrow(), plantTime.dayOf(entry.shiftStart()), entry, oee);
        return new StagedRow(rows, written, Optional.of(accepted), List.of());
    }

    /** Whether it is about a time that isn't in the file: it follows from the machine, and can't without one. */
    private boolean isCounted(RecordFault fault) {
        return fault.field() == RecordField.SHIFT_START && !plan.has(ImportField.SHIFT_START);
    }

    private ImportError columnCount(CsvRecord csv) {
        String reason = csv.fault()
                .orElseGet(() -> "The row has " + csv.count() + " fields, the header "
                        + plan.header().size() + ".");
        return new ImportError(
                rows, "", ImportErrorCode.COLUMN_COUNT, reason + " It begins in line " + csv.line() + ".", "");
    }

    private Optional<Machine> machine(CsvRecord csv) {
        int place = plan.places().get(ImportField.MACHINE);
        return place < csv.fields().size()
                ? machines.named(CsvText.plain(csv.fields().get(place)))
                : Optional.empty();
    }

    /** In a file without times a machine's k-th row is its k-th shift, whatever else is wrong with the row. */
    private Optional<Instant> nextShift(Machine machine) {
        if (plan.has(ImportField.SHIFT_START)) {
            return Optional.empty();
        }
        int shift = shiftsSeen.merge(machine.id(), 1, Integer::sum) - 1;
        return firstShift.map(first -> first.plus(settings.shiftLength().multipliedBy(shift)));
    }

    /** The fields of one row, and what is wrong with them; of each field the first fault is told. */
    private final class Fields {

        private final CsvRecord csv;
        private final List<ImportError> errors = new ArrayList<>();

        Fields(CsvRecord csv) {
            this.csv = csv;
        }

        String text(ImportField field) {
            return plan.has(field)
                    ? CsvText.plain(csv.fields().get(plan.places().get(field)))
                    : "";
        }

        Instant moment() {
            String written = text(ImportField.SHIFT_START);
            try {
                return written.isEmpty() ? null : shiftStart.read(written);
            } catch (DateTimeException e) {
                add(ImportField.SHIFT_START, ImportErrorCode.BAD_DATE, e.getMessage());
                return null;
            }
        }

        /** The number, times in seconds; null where there is none. */
        Double number(ImportField field) {
            String written = text(field);
            if (written.isEmpty()) {
                return null;
            }
            if (csv.isShortened(plan.places().get(field))) {
                add(
                        field,
                        ImportErrorCode.OUT_OF_RANGE,
                        "The field has more than " + CsvReader.MAX_FIELD_LENGTH + " characters.");
                return null;
            }
            Optional<Double> number = decimal.read(written);
            if (number.isEmpty()) {
                add(field, ImportErrorCode.NOT_A_NUMBER, decimal.reason(written));
                return null;
            }
            return field.isTime() ? plan.timeUnit().toSeconds(number.get()) : number.get();
        }

        void add(RecordFault fault) {
            ImportField field = ImportField.valueOf(fault.field().name());
            boolean told = errors.stream().anyMatch(error -> error.column().equals(plan.nameOf(field)));
            boolean stored = settings.storeFaulty() && fault.storable();
            if (!told && !stored) {
                add(field, ImportErrorCode.valueOf(fault.code().name()), fault.message());
            }
        }

        private void add(ImportField field, ImportErrorCode code, String message) {
            errors.add(new ImportError(rows, plan.nameOf(field), code, message, text(field)));
        }
    }
}
