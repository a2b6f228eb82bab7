package org.steelfactory.demo.generator;

/** A record and the truth about it. */
public record LabelledShift(ShiftRow row, ShiftLabel label) {}
