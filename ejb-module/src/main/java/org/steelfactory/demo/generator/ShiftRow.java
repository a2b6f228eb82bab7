package org.steelfactory.demo.generator;

import java.time.LocalDate;

/**
 * What was recorded for a machine's shift.
 *
 * @param batch what was made
 * @param day the plant's calendar day that the shift begins on
 * @param shift 0 early, 1 late, 2 night
 */
public record ShiftRow(String machine, WorksBatch batch, LocalDate day, int shift, ShiftValues values) {}
