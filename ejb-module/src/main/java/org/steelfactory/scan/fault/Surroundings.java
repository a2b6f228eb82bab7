package org.steelfactory.scan.fault;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the data rules know of a record's machine.
 *
 * @param previous its record of the shift before, if there is one
 * @param usualIdealRate the median of its ideal output for each second of operating time; empty where it has none
 */
public record Surroundings(Optional<RecordedShift> previous, OptionalDouble usualIdealRate) {}
