package org.steelfactory.production;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.RecordFault.Code;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.PlainText;

/** Finds what is wrong with a shift's values: the same for one that is typed in and for one of a file. */
public final class RecordCheck {

    /** Longest code of a batch, in characters. */
    public static final int MAX_BATCH = 64;

    /** Longest time that one record may tell of, in seconds: a day. */
    public static final double MAX_TIME_S = 24 * 3600;

    /** Highest output of one record, in the machine's own unit. */
    public static final double MAX_OUTPUT = 1e9;

    /** Nothing before it can be meant; the column couldn't hold all of it either. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private final Instant now;

    public RecordCheck(Instant now) {
        this.now = now;
    }

    /**
     * @param machine the one that the entry's name means; empty when there is none of this name
     * @return empty where nothing is wrong
     */
    public List<RecordFault> faults(RecordEntry entry, Optional<Machine> machine) {
        List<RecordFault> faults = new ArrayList<>();
        checkMachine(faults, entry, machine);
        checkBatch(faults, entry.batch());
        checkShiftStart(faults, entry.shiftStart(), machine);
        checkTime(faults, RecordField.OPERATING_TIME, entry.operatingTimeS());
        checkTime(faults, RecordField.DOWN_TIME, entry.downTimeS());
        checkLengthOfShift(faults, entry);
        if (entry.plannedTimeS() != null) {
            checkTime(faults, RecordField.PLANNED_TIME, entry.plannedTimeS());
        }
        checkOutput(faults, RecordField.ACTUAL_OUTPUT, entry.actualOutput());
        checkOutput(faults, RecordField.IDEAL_OUTPUT, entry.idealOutput());
        checkOutput(faults, RecordField.GOOD_UNITS, entry.goodUnits());
        checkOutput(faults, RecordField.TOTAL_UNITS, entry.totalUnits());
        checkGoodUnits(faults, entry);
        return faults;
    }

    private static void checkMachine(List<RecordFault> faults, RecordEntry entry, Optional<Machine> machine) {
        if (entry.machine() == null || entry.machine().isBlank()) {
            add(faults, RecordField.MACHINE, Code.MISSING_VALUE, "Say which machine it was.");
        } else if (machine.isEmpty()) {
            add(
                    faults,
                    RecordField.MACHINE,
                    Code.UNKNOWN_MACHINE,
                    "There is no machine called “" + entry.machine().strip() + "”.");
        }
    }

    private static void checkBatch(List<RecordFault> faults, String batch) {
        if (batch != null) {
            try {
                PlainText.line(RecordField.BATCH.key(), batch, MAX_BATCH);
            } catch (InvalidInputException e) {
                add(
                        faults,
                        RecordField.BATCH,
                        Code.OUT_OF_RANGE,
                        e.errors().get(0).message());
            }
        }
    }

    private void checkShiftStart(List<RecordFault> faults, Instant shiftStart, Optional<Machine> machine) {
        if (shiftStart == null) {
            add(faults, RecordField.SHIFT_START, Code.MISSING_VALUE, "Say when the shift began.");
        } else if (shiftStart.isAfter(now)) {
            add(faults, RecordField.SHIFT_START, Code.FUTURE_DATE, "The shift hasn't begun yet.");
        } else if (shiftStart.isBefore(EARLIEST)) {
            add(faults, RecordField.SHIFT_START, Code.OUT_OF_RANGE, "A shift of 1970 or later is needed.");
        } else {
            machine.filter(Machine::isRetired)
                    .filter(retired -> !shiftStart.isBefore(retired.retiredAt()))
                    .ifPresent(retired -> add(
                            faults,
                            RecordField.SHIFT_START,
                            Code.OUT_OF_RANGE,
                            "Machine " + retired.name() + " is retired; it takes shifts before " + retired.retiredAt()
                                    + " only."));
        }
    }

    private static void checkTime(List<RecordFault> faults, RecordField field, Double seconds) {
        check(faults, field, seconds, MAX_TIME_S, "At most 24 hours, which is 1440 minutes, can be one record's.");
    }

    private static void checkLengthOfShift(List<RecordFault> faults, RecordEntry entry) {
        boolean each = Stream.of(entry.operatingTimeS(), entry.downTimeS())
                .allMatch(seconds -> seconds != null && seconds <= MAX_TIME_S);
        if (each && entry.operatingTimeS() + entry.downTimeS() > MAX_TIME_S) {
            add(
                    faults,
                    RecordField.DOWN_TIME,
                    Code.OUT_OF_RANGE,
                    "Operating and down time together are more than 24 hours.");
        }
    }

    private static void checkOutput(List<RecordFault> faults, RecordField field, Double amount) {
        check(faults, field, amount, MAX_OUTPUT, "At most 1,000,000,000 can be one record's.");
    }

    private static void checkGoodUnits(List<RecordFault> faults, RecordEntry entry) {
        if (entry.goodUnits() != null && entry.totalUnits() != null && entry.goodUnits() > entry.totalUnits()) {
            add(
                    faults,
                    RecordField.GOOD_UNITS,
                    Code.GOOD_EXCEEDS_TOTAL,
                    "There can't be more good units than units in total.");
        }
    }

    private static void check(
            List<RecordFault> faults, RecordField field, Double value, double most, String whenTooMuch) {
        if (value == null) {
            add(faults, field, Code.MISSING_VALUE, "A value is needed; 0 where there was none.");
        } else if (value < 0) {
            add(faults, field, Code.NEGATIVE, "It can't be less than 0.");
        } else if (!(value <= most)) {
            add(faults, field, Code.OUT_OF_RANGE, whenTooMuch);
        }
    }

    private static void add(List<RecordFault> faults, RecordField field, Code code, String message) {
        faults.add(new RecordFault(field, code, message));
    }
}
