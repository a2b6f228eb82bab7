package org.steelfactory.report.performance;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import org.steelfactory.production.oee.OeeBand;
import org.steelfactory.production.oee.ProductionTotals;

/**
 * The words of reports, and how they write figures: as the screens do, by the reader's locale and in plant time. For one
 * thread, as the formats it is made of.
 */
public final class ReportText {

    /** Stands for a value that is missing; never 0. */
    public static final String MISSING = "–";

    private static final String BUNDLE = "org.steelfactory.report.performance.Report";
    private static final char MINUS = '\u2212';
    private static final String NARROW_SPACE_AND_PERCENT = "\u202F%";
    private static final double SECONDS_A_MINUTE = 60;
    private static final double SMALL_AMOUNT = 100;

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle words;
    private final DecimalFormat whole;
    private final DecimalFormat tenths;
    private final DateTimeFormatter minute;

    public ReportText(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        words = ResourceBundle.getBundle(BUNDLE, locale);
        whole = pattern(0);
        tenths = pattern(1);
        minute = in("d MMM yyyy HH:mm").withZone(zone);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * A text, its gaps filled in by the rules of {@link MessageFormat}.
     *
     * @throws MissingResourceException when there is none of that key
     */
    public String of(String key, Object... values) {
        String text = words.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** The name of a constant that belongs to another room, such as a severity; the constant itself where it has none. */
    public String name(String kind, String constant) {
        String key = kind + "." + constant;
        return words.containsKey(key) ? words.getString(key) : constant;
    }

    public String name(ReportMetric metric) {
        return of("metric." + metric.name());
    }

    /** The name of the band that the totals' OEE lies in. */
    public String band(ProductionTotals totals) {
        OptionalDouble oee = totals.oee();
        return oee.isEmpty()
                ? MISSING
                : name("band", OeeBand.of(oee.getAsDouble()).name());
    }

    /** A ratio, 1 = 100 %, such as {@code 78.8 %}. */
    public String percent(OptionalDouble ratio) {
        return ratio.isEmpty() ? MISSING : perCent(ratio) + NARROW_SPACE_AND_PERCENT;
    }

    /** A ratio for a column that has the unit in its title. */
    public String perCent(OptionalDouble ratio) {
        return ratio.isEmpty() ? MISSING : tenths.format(ratio.getAsDouble() * 100);
    }

    /** Seconds in whole minutes, for a column that has the unit in its title. */
    public String minutes(Double seconds) {
        return seconds == null ? MISSING : whole.format(seconds / SECONDS_A_MINUTE);
    }

    /** An output in the machine's own measure: whole where it is large, with a decimal where it is small. */
    public String amount(Double value) {
        return value == null
                ? MISSING
                : (Math.abs(value) < SMALL_AMOUNT && value % 1 != 0 ? tenths : whole).format(value);
    }

    public String count(long value) {
        return whole.format(value);
    }

    /** A decision score: two decimals and always a sign. */
    public String score(Double value) {
        if (value == null) {
            return MISSING;
        }
        DecimalFormat signed = pattern(2);
        signed.setPositivePrefix("+");
        return signed.format(value);
    }

    public String day(LocalDate day) {
        return in("d MMM yyyy").format(day);
    }

    /** A day whose year is told elsewhere. */
    public String shortDay(LocalDate day) {
        return in("d MMM").format(day);
    }

    /** A moment in plant time, to the minute. */
    public String moment(Instant moment) {
        return moment == null ? MISSING : minute.format(moment);
    }

    /** The plant's time zone by its short name, as it holds at the moment. */
    public String zoneAt(Instant moment) {
        return in("zzz").format(moment.atZone(zone));
    }

    private DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
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
