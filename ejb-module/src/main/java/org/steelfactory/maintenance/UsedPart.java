package org.steelfactory.maintenance;

import java.time.Instant;

/**
 * A part that went into the work of an order.
 *
 * @param number within the order, from 1; no other part ever has it
 * @param notedBy user name of who noted it, and alone may correct it
 * @param correctedAt {@code null} where it is as it was noted
 * @param version counts its corrections, from 0
 */
public record UsedPart(
        int number, PartDetails details, String notedBy, Instant notedAt, Instant correctedAt, long version) {}
