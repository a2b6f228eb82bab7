package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:32:08Z");
    private static final ZoneId PLANT = ZoneId.of("Europe/Berlin");

    private final Texts texts = mock();
    private final Format format = in(Locale.ENGLISH);

    @BeforeEach
    void wordTheTexts() {
        when(texts.of("time.now")).thenReturn("just now");
        when(texts.of(eq("time.minutesAgo"), any(Object[].class))).thenAnswer(call -> call.getArgument(1) + " min ago");
        when(texts.of(eq("time.hoursAgo"), any(Object[].class))).thenAnswer(call -> call.getArgument(1) + " h ago");
    }

    private Format in(Locale locale) {
        return new Format(Clock.fixed(NOW, PLANT), PLANT, Currency.getInstance("EUR"), locale, texts);
    }

    @Test
    void writesNumbersByTheViewersLocale() {
        assertThat(format.number(1612.5, 1)).isEqualTo("1,612.5");
        assertThat(in(Locale.GERMAN).number(1612.5, 1)).isEqualTo("1.612,5");
    }

    @Test
    void roundsHalfUpToTheDecimalsAsked() {
        assertThat(format.number(0.125, 2)).isEqualTo("0.13");
        assertThat(format.count(14234.5)).isEqualTo("14,235");
    }

    @Test
    void writesDurationsInOneOrTwoUnits() {
        when(texts.of("unit.second")).thenReturn("s");
        when(texts.of("unit.minute")).thenReturn("min");
        when(texts.of("unit.hour")).thenReturn("h");
        when(texts.of("time.underTenth")).thenReturn("under 0.1 s");

        assertThat(format.duration(Duration.ofMillis(12))).isEqualTo("under 0.1 s");
        assertThat(format.duration(Duration.ofMillis(420))).isEqualTo("0.4\u202Fs");
        assertThat(format.duration(Duration.ofSeconds(38))).isEqualTo("38\u202Fs");
        assertThat(format.duration(Duration.ofSeconds(125))).isEqualTo("2\u202Fmin 5\u202Fs");
        assertThat(format.duration(Duration.ofMinutes(3))).isEqualTo("3\u202Fmin");
        assertThat(format.duration(Duration.ofMinutes(72))).isEqualTo("1\u202Fh 12\u202Fmin");
        assertThat(format.duration(null)).isEqualTo("–");
    }

    @Test
    void putsANarrowNoBreakSpaceBeforeTheUnit() {
        assertThat(format.quantity(242, 0, "min")).isEqualTo("242\u202Fmin");
        assertThat(format.percent(0.788)).isEqualTo("78.8\u202F%");
    }

    @Test
    void signsEveryDecisionScoreWithATrueMinus() {
        assertThat(format.score(-0.413)).isEqualTo("\u22120.41");
        assertThat(format.score(0.07)).isEqualTo("+0.07");
    }

    @Test
    void writesADashForWhatIsMissing() {
        assertThat(format.number(null, 1)).isEqualTo("–");
        assertThat(format.percent(Double.NaN)).isEqualTo("–");
        assertThat(format.score(null)).isEqualTo("–");
        assertThat(format.time(null)).isEqualTo("–");
        assertThat(format.ago(null)).isEqualTo("–");
        assertThat(format.hash("")).isEqualTo("–");
    }

    @Test
    void choosesTheLargestUnitOfBytesThatLeavesOneWhole() {
        assertThat(format.bytes(1023)).isEqualTo("1,023\u202FB");
        assertThat(format.bytes(1536)).isEqualTo("1.5\u202FKiB");
        assertThat(format.bytes(5L << 30)).isEqualTo("5.0\u202FGiB");
    }

    @Test
    void keepsProgressBetweenNothingAndAll() {
        assertThat(format.wholePercent(0.624)).isEqualTo(62);
        assertThat(format.wholePercent(1.2)).isEqualTo(100);
        assertThat(format.wholePercent(-1)).isZero();
        assertThat(format.wholePercent(null)).isZero();
    }

    @Test
    void tellsTimesInPlantTime() {
        assertThat(format.time(NOW)).isEqualTo("Fri 20 Nov 2026 14:32");
        assertThat(format.second(NOW)).isEqualTo("20 Nov 2026 14:32:08");
        assertThat(format.iso(NOW)).isEqualTo("2026-11-20T14:32:08+01:00");
    }

    @Test
    void tellsHowLongAgoUnderADay() {
        assertThat(format.ago(NOW.minusSeconds(59))).isEqualTo("just now");
        assertThat(format.ago(NOW.minusSeconds(38 * 60))).isEqualTo("38 min ago");
        assertThat(format.ago(NOW.minusSeconds(3 * 3600))).isEqualTo("3 h ago");
        assertThat(format.ago(NOW.minusSeconds(24 * 3600))).isEqualTo("Thu 19 Nov 2026 14:32");
        assertThat(format.ago(NOW.plusSeconds(60))).isEqualTo("Fri 20 Nov 2026 14:33");
    }

    @Test
    void shortensLongCodesOnly() {
        assertThat(format.hash("74f99389239d2328dfa46bc76feba8299c20a578f0c8ec8fc7f88a968bb103bb"))
                .isEqualTo("74f99389…03bb");
        assertThat(format.hash("0000")).isEqualTo("0000");
    }

    @Test
    void spellsConstantsAsStylesDo() {
        assertThat(format.kebab("IN_PROGRESS")).isEqualTo("in-progress");
    }
}
