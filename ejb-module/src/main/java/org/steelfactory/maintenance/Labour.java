package org.steelfactory.maintenance;

import java.time.Instant;

/**
 * What somebody worked on an order, as it was noted.
 *
 * @param number within the order, from 1; no other one ever has it
 * @param notedBy user name of who noted it, and alone may correct it
 * @param correctedAt {@code null} where it is as it was noted
 * @param version counts its corrections, from 0
 */
public record Labour(
        int number, LabourDetails details, String notedBy, Instant notedAt, Instant correctedAt, long version) {}
