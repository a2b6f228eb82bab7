package org.steelfactory.history;

import java.time.Duration;

/**
 * How long a step takes, over the latest ended instances.
 *
 * @param activity its id in the diagram
 * @param count how often it was done
 * @param median half of the times were shorter; of an even number of times the lower one of the middle two
 * @param p95 95 % of the times were not longer (nearest rank)
 */
public record StepFigures(String activity, long count, Duration total, Duration median, Duration p95) {}
