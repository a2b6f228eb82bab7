package org.steelfactory.demo.generator;

/**
 * The figures of a shift: times in whole minutes, outputs in tonnes to a tenth. {@code null} is a figure that nobody
 * recorded.
 *
 * @param plannedTime the planned busy time: the shift without planned maintenance; always there
 * @param idealOutput what the machine makes at its ideal pace in the operating time
 */
public record ShiftValues(
        double plannedTime,
        Double operatingTime,
        Double downTime,
        Double actualOutput,
        Double idealOutput,
        Double goodUnits,
        Double totalUnits) {

    static ShiftValues of(double plannedTime, double downTime, double idealRate, double performance, double scrap) {
        double operatingTime = plannedTime - downTime;
        double ideal = idealRate * operatingTime / 60;
        double actual = ideal * performance;
        return new ShiftValues(
                plannedTime,
                operatingTime,
                downTime,
                tenth(actual),
                tenth(ideal),
                tenth(actual * (1 - scrap)),
                tenth(actual));
    }

    ShiftValues withTimes(Double operating, Double down) {
        return new ShiftValues(plannedTime, operating, down, actualOutput, idealOutput, goodUnits, totalUnits);
    }

    ShiftValues withActual(Double actual) {
        return new ShiftValues(plannedTime, operatingTime, downTime, actual, idealOutput, goodUnits, totalUnits);
    }

    ShiftValues withIdeal(Double ideal) {
        return new ShiftValues(plannedTime, operatingTime, downTime, actualOutput, ideal, goodUnits, totalUnits);
    }

    ShiftValues withGood(Double good) {
        return new ShiftValues(plannedTime, operatingTime, downTime, actualOutput, idealOutput, good, totalUnits);
    }

    ShiftValues withTotal(Double total) {
        return new ShiftValues(plannedTime, operatingTime, downTime, actualOutput, idealOutput, goodUnits, total);
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
