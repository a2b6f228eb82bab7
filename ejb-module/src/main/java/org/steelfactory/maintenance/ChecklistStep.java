package org.steelfactory.maintenance;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A step of a work order's checklist.
 *
 * @param number within the order, from 1; no other step ever has it
 * @param text what is to be done, at most {@value NewStep#MAX_TEXT} characters
 * @param required whether the work can't be completed while it is open
 * @param unit of a measurement and its limits; {@code null} for none
 * @param lowerLimit what measures less is a finding; {@code null} limits nothing
 * @param upperLimit what measures more is a finding; {@code null} limits nothing
 * @param addedBy user name
 * @param answer {@code null} while the step is open
 * @param finding whether what was answered has to be looked at
 * @param answeredBy user name; {@code null} while the step is open
 * @param version counts its changes, from 0
 */
public record ChecklistStep(
        int number,
        StepType type,
        String text,
        boolean required,
        String unit,
        BigDecimal lowerLimit,
        BigDecimal upperLimit,
        String addedBy,
        Instant addedAt,
        StepAnswer answer,
        boolean finding,
        String answeredBy,
        Instant answeredAt,
        long version) {

    public boolean open() {
        return answer == null;
    }

    /** Whether the work can't be completed because of it. */
    public boolean holdsUp() {
        return required && open();
    }

    /** Whether a measured value lies outside of the limits; what equals a limit doesn't. */
    boolean excludes(BigDecimal value) {
        return lowerLimit != null && value.compareTo(lowerLimit) < 0
                || upperLimit != null && value.compareTo(upperLimit) > 0;
    }

    /** How the order's history names it. */
    String title() {
        return number + " " + text;
    }
}
