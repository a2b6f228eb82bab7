package org.steelfactory.ledger.chain.scan;

import java.time.Instant;

/** Reads the time that an entry says, ISO 8601 in UTC, from its bytes. */
public final class EntryTime {

    /** No time. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int SECOND_END = 19;
    private static final long NANOS = 1_000_000_000L;
    private static final int SECONDS_A_DAY = 86_400;

    private EntryTime() {}

    /** Nanoseconds since 1970; {@link #NONE} where it isn't a time, or one before 1678 or after 2261. */
    static long nanos(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < SECOND_END + 1 || length > SECOND_END + 11 || bytes[to - 1] != 'Z') {
            return NONE;
        }
        int year = number(bytes, from, 4);
        int month = number(bytes, from + 5, 2);
        int day = number(bytes, from + 8, 2);
        int hour = number(bytes, from + 11, 2);
        int minute = number(bytes, from + 14, 2);
        int second = number(bytes, from + 17, 2);
        boolean wellFormed = bytes[from + 4] == '-'
                && bytes[from + 7] == '-'
                && bytes[from + 10] == 'T'
                && bytes[from + 13] == ':'
                && bytes[from + 16] == ':'
                && (year | month | day | hour | minute | second) >= 0;
        if (!wellFormed || year < 1678 || year > 2261 || month < 1 || month > 12 || day < 1) {
            return NONE;
        }
        if (day > daysOf(year, month) || hour > 23 || minute > 59 || second > 59) {
            return NONE;
        }
        long seconds = daysSince1970(year, month, day) * SECONDS_A_DAY + hour * 3600 + minute * 60 + second;
        long fraction = fraction(bytes, from + SECOND_END, to - 1);
        return fraction < 0 ? NONE : seconds * NANOS + fraction;
    }

    /** The same of an instant; {@link #NONE} where it is beyond the range. */
    public static long nanos(Instant time) {
        try {
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), NANOS), time.getNano());
        } catch (ArithmeticException e) {
            return NONE;
        }
    }

    /** What nanoseconds since 1970 stand for. */
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    private static int daysOf(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Days of the Gregorian calendar, counted from a year's first of March. */
    private static long daysSince1970(int year, int month, int day) {
        int shifted = month <= 2 ? year - 1 : year;
        int monthsSinceMarch = (month + 9) % 12;
        long dayOfYear = (153L * monthsSinceMarch + 2) / 5 + day - 1;
        return 365L * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468;
    }

    private static long fraction(byte[] bytes, int from, int to) {
        if (from == to) {
            return 0;
        }
        int digits = to - from - 1;
        if (bytes[from] != '.' || digits == 0) {
            return -1;
        }
        long value = number(bytes, from + 1, digits);
        for (int i = digits; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    /** −1 where one of them isn't a digit. */
    private static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
