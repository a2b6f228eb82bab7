package org.steelfactory.production.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads when a shift began: ISO 8601 with an offset, or without one in plant time, with {@code T} or a blank between day
 * and time. What could mean two moments is refused.
 */
final class ShiftStart {

    private static final Pattern SHAPE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,6})?)?" + "\\s?(Z|[+-]\\d{2}(:?\\d{2})?)?");
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d{2}(:?\\d{2})?)$");
    private static final int EARLIEST_YEAR = 1950;

    private final ZoneId plant;

    ShiftStart(ZoneId plant) {
        this.plant = plant;
    }

    /** @throws DateTimeException when it isn't one certain moment; the message says why */
    Instant read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new DateTimeException(
                    "Write it as 2026-01-31T06:00, in plant time, or with an offset:" + " 2026-01-31T06:00+01:00.");
        }
        String iso = text.replace(',', '.')
                .replaceFirst("(?<=\\d{2}) (?=\\d{2}:)", "T")
                .replace(" ", "");
        Instant moment = OFFSET.matcher(iso.substring(10)).find() ? withOffset(iso) : local(iso);
        if (moment.atOffset(ZoneOffset.UTC).getYear() < EARLIEST_YEAR) {
            throw new DateTimeException("Shifts before " + EARLIEST_YEAR + " aren't taken; is the year right?");
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant withOffset(String iso) {
        String colon = iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            return OffsetDateTime.parse(colon).toInstant();
        } catch (DateTimeException e) {
            throw new DateTimeException("There is no such day or time.", e);
        }
    }

    private Instant local(String iso) {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(iso);
        } catch (DateTimeException e) {
            throw new DateTimeException("There is no such day or time.", e);
        }
        List<ZoneOffset> offsets = plant.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new DateTimeException(
                    "The plant's clocks skipped this time (" + plant + "). Write it with its offset.");
        }
        if (offsets.size() > 1) {
            throw new DateTimeException("The plant's clocks showed this time twice (" + plant
                    + "). Write it with its offset: " + local + offsets.get(0) + " or " + local + offsets.get(1) + ".");
        }
        return local.toInstant(offsets.get(0));
    }
}
