package org.steelfactory.scan.fault;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.ShiftFigures;

/**
 * The data rules: each names a reason why a record's values can't be right. A record with a fault is listed, and no
 * detector scores it, because a wrong number says nothing about the machine.
 *
 * <p>A rule that needs a value which is missing has nothing to say; that the value is missing is a fault of its own.
 */
public enum DataFault {
    /** One of the times, outputs or units wasn't recorded. */
    MISSING_VALUE {
        @Override
        boolean isIn(RecordedShift shift, Surroundings machine) {
            return shift.isIncomplete();
        }
    },
    /** More good units than units. */
    GOOD_EXCEEDS_TOTAL {
        @Override
        boolean isIn(RecordedShift shift, Surroundings machine) {
            ShiftFigures figures = shift.figures();
            return !RecordedShift.isMissing(figures.goodUnits(), figures.totalUnits())
                    && figures.goodUnits() > figures.totalUnits();
        }
    },
    /** The actual output isn't the total of the units, by more than {@value #OUTPUT_TOLERANCE} of it. */
    ACTUAL_DIFFERS_FROM_TOTAL {
        @Override
        boolean isIn(RecordedShift shift, Surroundings machine) {
            ShiftFigures figures = shift.figures();
            return !RecordedShift.isMissing(figures.actualOutput(), figures.totalUnits())
                    && Math.abs(figures.actualOutput() - figures.totalUnits())
                            > OUTPUT_TOLERANCE * figures.totalUnits();
        }
    },
    /** Operating and down time don't come to the planned time, by more than {@value #TIME_TOLERANCE_S} s. */
    TIMES_DIFFER_FROM_PLAN {
        @Override
        boolean isIn(RecordedShift shift, Surroundings machine) {
            ShiftFigures figures = shift.figures();
            return !RecordedShift.isMissing(figures.operatingTimeS(), figures.downTimeS(), shift.plannedTimeS())
                    && Math.abs(figures.operatingTimeS() + figures.downTimeS() - shift.plannedTimeS())
                            > TIME_TOLERANCE_S;
        }
    },
    /** More was made than {@value Oee#MOST_PERFORMANCE} times what the machine can. */
    OUTPUT_IMPOSSIBLE {
        @Override
        boolean isIn(RecordedShift shift, Surroundings machine) {
            ShiftFigures figures = shift.figures();
            return !RecordedShift.isMissing(figures.actualOutput(), figures.idealOutput())
                    && figures.actualOutput() / figures.idealOutput() > Oee.MOST_PERFORMANCE;
        }
    },
    /** The ideal output of an hour isn't near what it usually is for this machine: e^{@value #RATE_TOLERANCE} apart. */
    IDEAL_RATE_UNLIKELY {
        @Override
        boolean isIn(RecordedShift shift, Surroundings machine) {
            return shift.idealRate().isPresent()
                    && machine.usualIdealRate().isPresent()
                    && Math.abs(Math.log(shift.idealRate().getAsDouble()
                                    / machine.usualIdealRate().getAsDouble()))
                            > RATE_TOLERANCE;
        }
    },
    /** The same values as the machine's shift before, though it ran: entered twice, or a sensor is stuck. */
    REPEATED {
        @Override
        boolean isIn(RecordedShift shift, Surroundings machine) {
            return shift.ran() && machine.previous().filter(shift::equals).isPresent();
        }
    };

    /** Share of the total units that the actual output may differ by. */
    public static final double OUTPUT_TOLERANCE = .02;

    /** Seconds that the times may differ from the plan by. */
    public static final double TIME_TOLERANCE_S = 120;

    /** Natural logarithm of how many times the usual ideal rate, or how small a part of it, a shift's may be. */
    public static final double RATE_TOLERANCE = .25;

    /** All faults of a record, in the order of this list; empty where nothing speaks against it. */
    public static Set<DataFault> of(RecordedShift shift, Surroundings machine) {
        return Stream.of(values())
                .filter(fault -> fault.isIn(shift, machine))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataFault.class)));
    }

    abstract boolean isIn(RecordedShift shift, Surroundings machine);
}
