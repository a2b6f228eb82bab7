package org.steelfactory.alert;

/**
 * How many of the alerts that somebody has judged were right: an alert is confirmed when it was resolved, or is open and
 * work was requested because of it; it is a false alarm when it was dismissed as one. Others say nothing of it, such as
 * those dismissed as planned work.
 *
 * @param name the machine or the detector that raised them
 * @param machineId {@code null} for a detector
 */
public record AlertPrecision(String name, Long machineId, long confirmed, long falseAlarms) {

    /** Of how many alerts it is told. */
    public long judged() {
        return confirmed + falseAlarms;
    }

    /** Confirmed alerts among those that were judged, 0 to 1; {@code null} where none was. */
    public Double precision() {
        return judged() == 0 ? null : Double.valueOf((double) confirmed / judged());
    }
}
