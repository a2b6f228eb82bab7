package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import org.steelfactory.shared.SteelConfiguration;

/**
 * How numbers, times and codes are written on a page: by the viewer's locale, with a narrow no-break space before the
 * unit, a true minus, times in plant time, and {@value #MISSING} for what isn't known.
 */
@Named
@RequestScoped
public class Format {

    /** Stands for a value that is missing; never 0. */
    public static final String MISSING = "–";

    private static final char NARROW_SPACE = '\u202F';
    private static final char MINUS = '\u2212';
    private static final String ELLIPSIS = "…";
    private static final Duration RECENT = Duration.ofHours(24);
    private static final int SHORTEST_MS = 50;
    private static final Duration TENTHS_BELOW = Duration.ofSeconds(10);
    private static final int THOUSAND = 1_000;
    private static final int BYTES_STEP = 1024;
    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private Clock clock;
    private ZoneId zone;
    private Currency currency;
    private Locale locale;
    private Texts texts;

    protected Format() {}

    @Inject
    public Format(Clock clock, Plant plant, SteelConfiguration configuration, Appearance appearance, Texts texts) {
        this(
                clock,
                plant.getZone(),
                Currency.getInstance(configuration.plantCurrency()),
                appearance.getLocale(),
                texts);
    }

    Format(Clock clock, ZoneId zone, Currency currency, Locale locale, Texts texts) {
        this.clock = clock;
        this.zone = zone;
        this.currency = currency;
        this.locale = locale;
        this.texts = texts;
    }

    /** A number with as many decimals as said, such as {@code 1,612.5}. */
    public String number(Number value, int decimals) {
        return isMissing(value) ? MISSING : pattern(decimals).format(value);
    }

    /** A whole number, such as {@code 14,235}. */
    public String count(Number value) {
        return number(value, 0);
    }

    /** A number and its unit, which stay on one line. */
    public String quantity(Number value, int decimals, String unit) {
        return isMissing(value) ? MISSING : number(value, decimals) + NARROW_SPACE + unit;
    }

    /** A ratio (1 = 100 %) in per cent with one decimal, such as {@code 78.8 %}. */
    public String percent(Number ratio) {
        return isMissing(ratio) ? MISSING : quantity(ratio.doubleValue() * 100, 1, "%");
    }

    /** The same without the sign, where a head or label names the unit, such as {@code 78.8}. */
    public String percentage(Number ratio) {
        return isMissing(ratio) ? MISSING : number(ratio.doubleValue() * 100, 1);
    }

    /** Money in thousands with one decimal, such as {@code 246.7 k€}. */
    public String money(Number amount) {
        return isMissing(amount)
                ? MISSING
                : quantity(amount.doubleValue() / THOUSAND, 1, "k" + currency.getSymbol(locale));
    }

    /** A ratio in whole per cent, 0 to 100, for progress bars. */
    public int wholePercent(Number ratio) {
        return isMissing(ratio) ? 0 : (int) Math.round(Math.max(0, Math.min(1, ratio.doubleValue())) * 100);
    }

    /** A ratio as the length of a bar, in per cent of the room it has; 0 where it is missing, never more than all. */
    public String length(Number ratio) {
        double share = isMissing(ratio) ? 0 : Math.max(0, Math.min(1, ratio.doubleValue()));
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    /** A decision score: two decimals and always a sign. */
    public String score(Number value) {
        return score(value, 2);
    }

    /** The same with as many decimals as said, where two would hide a difference. */
    public String score(Number value, int decimals) {
        if (isMissing(value)) {
            return MISSING;
        }
        DecimalFormat signed = pattern(decimals);
        signed.setPositivePrefix("+");
        return signed.format(value);
    }

    /** A size in bytes, in the largest unit that leaves at least one whole. */
    public String bytes(long size) {
        int unit = 0;
        double value = size;
        while (value >= BYTES_STEP && unit < BYTE_UNITS.length - 1) {
            value /= BYTES_STEP;
            unit++;
        }
        return quantity(value, unit == 0 ? 0 : 1, BYTE_UNITS[unit]);
    }

    /** A moment in plant time: weekday, date and minute. */
    public String time(Instant moment) {
        return moment == null ? MISSING : in("EEE d MMM yyyy HH:mm", moment);
    }

    /** A moment in plant time that is near: the time of today, with its weekday within a week, else its day and month. */
    public String near(Instant moment) {
        if (moment == null) {
            return MISSING;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        long days = Math.abs(ChronoUnit.DAYS.between(today, LocalDate.ofInstant(moment, zone)));
        if (days == 0) {
            return in("HH:mm", moment);
        }
        return days < 7 ? in("EEE HH:mm", moment) : shortDay(moment);
    }

    /** A moment in plant time down to the second, for logs. */
    public String second(Instant moment) {
        return moment == null ? MISSING : in("d MMM yyyy HH:mm:ss", moment);
    }

    /** A day of the plant's calendar. */
    public String longDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale).format(day);
    }

    /** The time of day in plant time, down to the second. */
    public String clock(Instant moment) {
        return moment == null ? MISSING : in("HH:mm:ss", moment);
    }

    /** A day in plant time, without the year. */
    public String shortDay(Instant moment) {
        return moment == null ? MISSING : in("d MMM", moment);
    }

    /** A day in plant time. */
    public String day(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale).format(moment);
    }

    /** How long ago, under 24 hours; the moment itself where it is longer, or lies ahead. */
    public String ago(Instant moment) {
        if (moment == null) {
            return MISSING;
        }
        Duration past = Duration.between(moment, clock.instant());
        if (past.isNegative() || past.compareTo(RECENT) >= 0) {
            return time(moment);
        }
        if (past.toMinutes() < 1) {
            return texts.of("time.now");
        }
        return past.toHours() < 1
                ? texts.of("time.minutesAgo", past.toMinutes())
                : texts.of("time.hoursAgo", past.toHours());
    }

    /** How long something took, in one or two units: {@code 0.4 s}, {@code 38 s}, {@code 2 min 5 s}, {@code 1 h 12 min}. */
    public String duration(Duration length) {
        if (length == null) {
            return MISSING;
        }
        if (length.toMillis() < SHORTEST_MS) {
            return texts.of("time.underTenth");
        }
        if (length.compareTo(TENTHS_BELOW) < 0) {
            return quantity(length.toMillis() / (double) THOUSAND, 1, texts.of("unit.second"));
        }
        if (length.toMinutes() == 0) {
            return quantity(length.toSeconds(), 0, texts.of("unit.second"));
        }
        return length.toHours() == 0
                ? units(length.toMinutes(), "unit.minute", length.toSecondsPart(), "unit.second")
                : units(length.toHours(), "unit.hour", length.toMinutesPart(), "unit.minute");
    }

    private String units(long large, String largeUnit, int small, String smallUnit) {
        String whole = quantity(large, 0, texts.of(largeUnit));
        return small == 0 ? whole : whole + " " + quantity(small, 0, texts.of(smallUnit));
    }

    /** The moment for machines and for {@code title}: ISO 8601 with the plant's offset, in seconds. */
    public String iso(Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** A long code cut to its first eight and last four characters. */
    public String hash(String code) {
        if (code == null || code.isEmpty()) {
            return MISSING;
        }
        return code.length() <= 16 ? code : code.substring(0, 8) + ELLIPSIS + code.substring(code.length() - 4);
    }

    /** A text as the value of a parameter in an address. */
    public String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A constant's name as styles and icons spell it: {@code IN_PROGRESS} is {@code in-progress}. */
    public String kebab(Object constant) {
        return String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isMissing(Number value) {
        return value == null || !Double.isFinite(value.doubleValue());
    }

    private String in(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(zone));
    }

    private DecimalFormat pattern(int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
