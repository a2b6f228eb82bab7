package org.steelfactory.report.reconciliation;

/**
 * One store that holds something else than the others do.
 *
 * @param store the one that stands alone
 * @param subject the thing, such as {@code anomaly-17}
 * @param place where the store holds it, such as {@code _id 530}; {@code null} where it lacks it
 * @param field the field, as that store calls it; {@code null} where the thing as a whole is missing or too much
 * @param found what the store holds; {@code null} for nothing
 * @param expected what the others hold; {@code null} for nothing
 */
public record Difference(
        Store store,
        Disagreement disagreement,
        String subject,
        String place,
        String field,
        String found,
        String expected) {

    /** Longer values are kept by their beginning, in characters. */
    public static final int MAX_VALUE = 500;

    public Difference {
        found = shortened(found);
        expected = shortened(expected);
        place = shortened(place);
        field = shortened(field);
        subject = shortened(subject);
    }

    private static String shortened(String value) {
        return value == null || value.codePointCount(0, value.length()) <= MAX_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, MAX_VALUE - 1)) + "…";
    }
}
