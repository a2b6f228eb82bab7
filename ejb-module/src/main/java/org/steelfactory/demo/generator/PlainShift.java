package org.steelfactory.demo.generator;

/**
 * How a shift went, before it is put into figures.
 *
 * @param plannedTime minutes that the machine was meant to work
 * @param downTime minutes of these that it stood still
 * @param idealRate tonnes in an hour of operation, for the grade that was made
 * @param performance actual by ideal output
 * @param scrap share of the output that isn't good
 */
record PlainShift(
        boolean maintenance, double plannedTime, double downTime, double idealRate, double performance, double scrap) {

    PlainShift stoppedFor(double minutes) {
        double longer = Math.round(Math.min(plannedTime, downTime + minutes));
        return new PlainShift(maintenance, plannedTime, longer, idealRate, performance, scrap);
    }

    PlainShift slowedBy(double factor) {
        return new PlainShift(maintenance, plannedTime, downTime, idealRate, performance * factor, scrap);
    }

    PlainShift withMoreScrap(double share) {
        return new PlainShift(maintenance, plannedTime, downTime, idealRate, performance, scrap + share);
    }

    ShiftValues values() {
        return ShiftValues.of(plannedTime, downTime, idealRate, performance, scrap);
    }
}
