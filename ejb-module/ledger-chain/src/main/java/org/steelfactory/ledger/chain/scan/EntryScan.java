package org.steelfactory.ledger.chain.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads an entry's data in one pass over its bytes: whether they are one JSON object in the form of RFC 8785 and have
 * what every entry has, and where that stands. Without reading any text into memory, for a million entries a second.
 *
 * <p>One thing of RFC 8785 isn't asked: whether a number of 16 or 17 digits is the shortest that says the same, for
 * nobody reads it as another number. One scan is for one thread.
 */
public final class EntryScan {

    private static final int MAX_DEPTH = 33;
    private static final int MAX_DIGITS = 17;
    private static final int MAX_WHOLE_DIGITS = 21;
    private static final int FIRST_SMALL_EXPONENT = 7;
    private static final int MAX_INDEX_DIGITS = 16;
    private static final int MAX_VALUES = 64;
    private static final int SHAPES = 4;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';
    private static final long ZEROS = ONES * '0';
    private static final long NINE_BELOW_TOP = ONES * 0x76;

    private byte[] bytes;
    private int limit;
    private int at;
    private boolean plain;

    private long index;
    private int recordedAt;
    private int recordedAtEnd;
    private int type;
    private int typeEnd;

    /** The last ones that were seen, the very last first. */
    private final EntryShape[] shapes = new EntryShape[SHAPES];

    /** Where the values of what is being read start and end; those that are too many aren't noted. */
    private final int[] starts = new int[MAX_VALUES];

    private final int[] ends = new int[MAX_VALUES];
    private int values;
    private int indexValue;
    private int recordedAtValue;
    private int typeValue;
    private int byValue;

    /**
     * Reads the object that starts here. What stands behind it doesn't matter: {@link #end} tells where that is.
     *
     * @return whether it is an entry's data; if not, nothing else is told
     */
    public boolean read(byte[] array, int from, int to) {
        bytes = array;
        limit = to;
        for (int i = 0; i < shapes.length && shapes[i] != null; i++) {
            EntryShape shape = shapes[i];
            if (readLike(shape, from)) {
                System.arraycopy(shapes, 0, shapes, 1, i);
                shapes[0] = shape;
                return true;
            }
        }
        return readAnew(from);
    }

    private boolean readAnew(int from) {
        at = from;
        values = 0;
        indexValue = -1;
        recordedAtValue = -1;
        typeValue = -1;
        byValue = -1;
        boolean isEntry = at < limit
                && bytes[at] == '{'
                && object(1)
                && (indexValue | recordedAtValue | typeValue | byValue) >= 0;
        if (isEntry && values <= MAX_VALUES) {
            System.arraycopy(shapes, 0, shapes, 1, shapes.length - 1);
            shapes[0] = EntryShape.of(
                    bytes, from, at, starts, ends, values, indexValue, recordedAtValue, typeValue, byValue);
        }
        return isEntry;
    }

    /** Reads it if it has this shape and its values are values. */
    private boolean readLike(EntryShape shape, int from) {
        at = from;
        int count = shape.values();
        for (int i = 0; i < count; i++) {
            int value = shape.behind(i, bytes, at, limit);
            if (value < 0) {
                return false;
            }
            at = value;
            if (value >= limit || !scalar()) {
                return false;
            }
            if (i == shape.index) {
                if (!readIndex(value)) {
                    return false;
                }
            } else if (i == shape.recordedAt) {
                if (!readTime(value)) {
                    return false;
                }
            } else if (i == shape.type) {
                if (!readType(value)) {
                    return false;
                }
            } else if (i == shape.by && bytes[value] != '"') {
                return false;
            }
        }
        at = shape.behind(count, bytes, at, limit);
        return at >= 0;
    }

    /** Behind the last byte of the object. */
    public int end() {
        return at;
    }

    /** The place that the entry was recorded for. */
    public long index() {
        return index;
    }

    /** When it was recorded, in nanoseconds since 1970; {@link EntryTime#NONE} where it says no time. */
    public long recordedAt() {
        return EntryTime.nanos(bytes, recordedAt, recordedAtEnd);
    }

    public boolean isOfType(byte[] name) {
        return Arrays.equals(bytes, type, typeEnd, name, 0, name.length);
    }

    private boolean object(int depth) {
        at++;
        if (next('}')) {
            return true;
        }
        int lastName = -1;
        int lastNameEnd = -1;
        boolean lastPlain = true;
        do {
            int name = at + 1;
            if (!string()) {
                return false;
            }
            int nameEnd = at - 1;
            boolean namePlain = plain;
            if (lastName >= 0 && !inOrder(lastName, lastNameEnd, name, nameEnd, lastPlain && namePlain)) {
                return false;
            }
            if (!next(':')) {
                return false;
            }
            int value = at;
            if (!value(depth)) {
                return false;
            }
            if (depth == 1 && namePlain && !member(name, nameEnd, value)) {
                return false;
            }
            lastName = name;
            lastNameEnd = nameEnd;
            lastPlain = namePlain;
        } while (next(','));
        return next('}');
    }

    private boolean array(int depth) {
        at++;
        if (next(']')) {
            return true;
        }
        do {
            if (!value(depth)) {
                return false;
            }
        } while (next(','));
        return next(']');
    }

    private boolean value(int depth) {
        if (at >= limit) {
            return false;
        }
        byte first = bytes[at];
        if (first == '{') {
            return depth < MAX_DEPTH && object(depth + 1);
        }
        if (first == '[') {
            return depth < MAX_DEPTH && array(depth + 1);
        }
        int start = at;
        if (!scalar()) {
            return false;
        }
        if (values < MAX_VALUES) {
            starts[values] = start;
            ends[values] = at;
        }
        values++;
        return true;
    }

    /** A value that holds no others. */
    private boolean scalar() {
        switch (bytes[at]) {
            case '"':
                return string();
            case 't':
                return literal("true");
            case 'f':
                return literal("false");
            case 'n':
                return literal("null");
            default:
                return number();
        }
    }

    /** Keeps what every entry has. */
    private boolean member(int name, int nameEnd, int value) {
        switch (nameEnd - name) {
            case 2:
                if (named("by", name)) {
                    byValue = values - 1;
                    return bytes[value] == '"';
                }
                return true;
            case 4:
                if (named("type", name)) {
                    typeValue = values - 1;
                    return readType(value);
                }
                return true;
            case 5:
                if (named("index", name)) {
                    indexValue = values - 1;
                    return readIndex(value);
                }
                return true;
            case 10:
                if (named("recordedAt", name)) {
                    recordedAtValue = values - 1;
                    return readTime(value);
                }
                return true;
            default:
                return true;
        }
    }

    private boolean readType(int value) {
        type = value + 1;
        typeEnd = at - 1;
        return bytes[value] == '"';
    }

    private boolean readTime(int value) {
        recordedAt = value + 1;
        recordedAtEnd = at - 1;
        return bytes[value] == '"' && plain;
    }

    private boolean readIndex(int value) {
        if (at - value > MAX_INDEX_DIGITS) {
            return false;
        }
        long number = 0;
        for (int i = value; i < at; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
            number = number * 10 + bytes[i] - '0';
        }
        index = number;
        return true;
    }

    private boolean named(String wanted, int name) {
        for (int i = 0; i < wanted.length(); i++) {
            if (bytes[name + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean inOrder(int one, int oneEnd, int other, int otherEnd, boolean bothPlain) {
        if (bothPlain) {
            return sorted(one, oneEnd, other, otherEnd);
        }
        return name(one, oneEnd).compareTo(name(other, otherEnd)) < 0;
    }

    /** ASCII names mostly differ in their first letters, too soon for a vector comparison to pay. */
    private boolean sorted(int one, int oneEnd, int other, int otherEnd) {
        int common = Math.min(oneEnd - one, otherEnd - other);
        byte[] array = bytes;
        for (int i = 0; i < common; i++) {
            int difference = array[one + i] - array[other + i];
            if (difference != 0) {
                return difference < 0;
            }
        }
        return oneEnd - one < otherEnd - other;
    }

    /** A name that has escapes or more than ASCII, as the text that it stands for. */
    private String name(int from, int to) {
        String written = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return JsonText.unescaped(written);
    }

    private boolean next(char expected) {
        if (at < limit && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private boolean literal(String text) {
        if (limit - at < text.length() || !named(text, at)) {
            return false;
        }
        at += text.length();
        return true;
    }

    /** A text, from its quotation mark on: eight bytes at a time where nothing is special. */
    private boolean string() {
        if (!next('"')) {
            return false;
        }
        plain = true;
        byte[] array = bytes;
        int i = at;
        // So far eight bytes can be read at once, be they within the limit or not.
        int last = array.length - Long.BYTES;
        while (i <= last) {
            long eight = (long) EIGHT.get(array, i);
            long special = eight & TOPS | below(eight, SPACES) | zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES);
            if (special == 0) {
                i += Long.BYTES;
                continue;
            }
            i += Long.numberOfTrailingZeros(special) >> 3;
            if (i >= limit) {
                return false;
            }
            if (array[i] == '"') {
                at = i + 1;
                return true;
            }
            at = i;
            if (!special()) {
                return false;
            }
            i = at;
        }
        at = i;
        while (at < limit) {
            if (next('"')) {
                return true;
            }
            if (!special()) {
                return false;
            }
        }
        return false;
    }

    /** One character of a text that is no quotation mark. */
    private boolean special() {
        byte unit = bytes[at];
        if (unit == '\\') {
            return escape();
        }
        if (unit < 0) {
            return beyondAscii();
        }
        at++;
        return unit >= ' ';
    }

    /** Tops of the bytes that are zero; exact for the lowest of them. */
    private static long zeros(long eight) {
        return eight - ONES & ~eight & TOPS;
    }

    /** Tops of the bytes that are below those of a limit under 128; exact for the lowest of them. */
    private static long below(long eight, long limits) {
        return eight - limits & ~eight & TOPS;
    }

    /** Only what has to be escaped may be, and in the shorter of two ways. */
    private boolean escape() {
        plain = false;
        if (limit - at < 2) {
            return false;
        }
        switch (bytes[at + 1]) {
            case '"', '\\', 'b', 'f', 'n', 'r', 't':
                at += 2;
                return true;
            case 'u':
                return control();
            default:
                return false;
        }
    }

    private boolean control() {
        if (limit - at < 6 || bytes[at + 2] != '0' || bytes[at + 3] != '0') {
            return false;
        }
        int high = bytes[at + 4] - '0';
        byte low = bytes[at + 5];
        boolean hex = low >= '0' && low <= '9' || low >= 'a' && low <= 'f';
        if (high < 0 || high > 1 || !hex) {
            return false;
        }
        int unit = high * 16 + Character.digit(low, 16);
        at += 6;
        return "\b\f\n\r\t".indexOf(unit) < 0;
    }

    /** A character of two to four bytes of UTF-8, the shortest that there is for it, and no surrogate. */
    private boolean beyondAscii() {
        plain = false;
        int lead = bytes[at] & 0xff;
        int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        if (lead < 0xc2 || lead > 0xf4 || limit - at <= more) {
            return false;
        }
        int point = lead & 0x3f >> more;
        for (int i = 1; i <= more; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return false;
            }
            point = point << 6 | bytes[at + i] & 0x3f;
        }
        at += more + 1;
        int least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
        return point >= least
                && point <= Character.MAX_CODE_POINT
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    /** A number as ECMAScript writes it. */
    private boolean number() {
        boolean negative = next('-');
        int whole = at;
        int wholeDigits = digits();
        if (wholeDigits == 0 || bytes[whole] == '0' && wholeDigits > 1) {
            return false;
        }
        int significant = bytes[whole] == '0' ? 0 : wholeDigits;
        int leadingZeros = 0;
        boolean fraction = next('.');
        if (fraction) {
            int first = at;
            int fractionDigits = digits();
            if (fractionDigits == 0 || bytes[at - 1] == '0') {
                return false;
            }
            if (significant == 0) {
                while (bytes[first + leadingZeros] == '0') {
                    leadingZeros++;
                }
            }
            significant += fractionDigits - leadingZeros;
            if (significant > MAX_DIGITS) {
                return false;
            }
        }
        if (next('e')) {
            return wholeDigits == 1 && bytes[whole] != '0' && exponent();
        }
        boolean zero = significant == 0;
        return !(negative && zero) && wholeDigits <= MAX_WHOLE_DIGITS && leadingZeros < FIRST_SMALL_EXPONENT - 1;
    }

    /** Only what is too great or too small to be written in full has one. */
    private boolean exponent() {
        boolean great = next('+');
        if (!great && !next('-')) {
            return false;
        }
        int first = at;
        int count = digits();
        if (count == 0 || count > 3 || bytes[first] == '0') {
            return false;
        }
        int exponent = 0;
        for (int i = first; i < at; i++) {
            exponent = exponent * 10 + bytes[i] - '0';
        }
        return exponent >= (great ? MAX_WHOLE_DIGITS : FIRST_SMALL_EXPONENT);
    }

    private int digits() {
        byte[] array = bytes;
        int i = at;
        int last = Math.min(limit, array.length) - Long.BYTES;
        while (i <= last) {
            // A digit less '0' is 0 to 9; with 0x76 more, all else has its top bit set.
            long digits = (long) EIGHT.get(array, i) ^ ZEROS;
            long others = (digits + NINE_BELOW_TOP | digits) & TOPS;
            if (others != 0) {
                i += Long.numberOfTrailingZeros(others) >> 3;
                return moveTo(i);
            }
            i += Long.BYTES;
        }
        while (i < limit && array[i] >= '0' && array[i] <= '9') {
            i++;
        }
        return moveTo(i);
    }

    private int moveTo(int end) {
        int count = end - at;
        at = end;
        return count;
    }
}
