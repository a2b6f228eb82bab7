package org.steelfactory.demo.generator;

/** The ways in which a number is mistyped. */
public enum EntryError {
    TIMES_TEN,
    DIVIDED_BY_TEN,
    /** Kilograms instead of tonnes. */
    KILOGRAMS,
    /** Operating and down time, the one in the other's place. */
    SWAPPED_TIMES,
    /** More good units than units. */
    GOOD_EXCEEDS_TOTAL,
    /** The operating time doesn't go with the other figures. */
    OPERATING_TIME;

    static EntryError any(RandomStream random) {
        return values()[random.below(values().length)];
    }
}
