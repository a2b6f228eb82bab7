package org.steelfactory.demo.generator;

/**
 * A batch of one product, made by one machine in a few shifts.
 *
 * @param code such as {@code BOF2-25-0417}; no two machines share one
 */
public record WorksBatch(String code, String product) {}
