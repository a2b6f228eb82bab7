package org.steelfactory.maintenance;

/**
 * What a trigger looks at, of one machine.
 *
 * @param oee of all its shifts together, as a ratio; {@code null} where there is none, or anomalies are looked at
 * @param shifts how many have an OEE; {@code null} where anomalies are looked at
 * @param anomalies how many; {@code null} where an OEE is looked at
 */
public record TriggerReading(long machineId, Double oee, Long shifts, Long anomalies) {}
