package org.steelfactory.demo.generator;

/**
 * A machine of the works.
 *
 * @param name such as {@code BOF-2}
 * @param idealRate tonnes in an hour of operation at its ideal pace, for the plainest grade
 */
public record WorksMachine(String name, MachineType type, double idealRate) {}
