package org.steelfactory.production.oee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OeeTest {

    private static final int MANY = 5_000;

    @Test
    void isTheProductOfItsThreeFactors() {
        Oee indices = Oee.of(new ShiftFigures(24_480.0, 4_320.0, 1_530.0, 1_700.0, 1_479.0, 1_500.0));

        assertThat(indices.availability()).hasValue(0.85);
        assertThat(indices.performance()).hasValue(0.9);
        assertThat(indices.quality()).hasValue(0.986);
        assertThat(indices.oee().orElseThrow()).isCloseTo(0.75429, within(1e-12));
        assertThat(indices.gaps()).isEmpty();
    }

    @Test
    void multipliesItsFactorsWhateverTheFigures() {
        Stream<Oee> told = AnyShift.any(MANY)
                .map(Oee::of)
                .filter(indices ->
                        indices.performance().isPresent() && indices.quality().isPresent());

        assertThat(told.filter(indices -> indices.oee().isPresent()))
                .hasSizeGreaterThan(500)
                .allSatisfy(indices -> {
                    double product = indices.availability().getAsDouble()
                            * indices.performance().getAsDouble()
                            * indices.quality().getAsDouble();
                    assertThat(indices.oee().getAsDouble()).isCloseTo(product, within(1e-12));
                });
    }

    @Test
    void keepsAvailabilityAndQualityWithinOne() {
        assertThat(AnyShift.any(MANY).map(Oee::of)).allSatisfy(indices -> {
            assertThat(indices.availability().orElse(0)).isBetween(0.0, 1.0);
            assertThat(indices.quality().orElse(0)).isBetween(0.0, 1.0);
        });
    }

    @Test
    void neverClampsPerformance() {
        Stream<ShiftFigures> fast = AnyShift.complete(MANY)
                .filter(shift -> shift.idealOutput() > 0 && shift.actualOutput() > shift.idealOutput());

        assertThat(fast).hasSizeGreaterThan(500).allSatisfy(shift -> assertThat(
                        Oee.of(shift).performance())
                .hasValue(shift.actualOutput() / shift.idealOutput()));
    }

    @Test
    void hasNoOeeButAReasonWhereAnInputIsMissing() {
        Stream<ShiftFigures> lacking =
                AnyShift.any(MANY).filter(shift -> AnyShift.values(shift).contains(null));

        assertThat(lacking).hasSizeGreaterThan(500).allSatisfy(shift -> {
            Oee indices = Oee.of(shift);
            assertThat(indices.oee()).isEmpty();
            assertThat(indices.gaps().stream().filter(gap -> gap.name().startsWith("MISSING_")))
                    .hasSize((int) AnyShift.values(shift).stream()
                            .filter(value -> value == null)
                            .count());
        });
    }

    @Test
    void hasAReasonForEveryIndexThatIsMissingAndNoneThatIsNotFinite() {
        assertThat(AnyShift.any(MANY).map(Oee::of)).allSatisfy(indices -> {
            Stream<OptionalDouble> all =
                    Stream.of(indices.availability(), indices.performance(), indices.quality(), indices.oee());
            assertThat(indices.gaps().isEmpty()).isEqualTo(all.allMatch(OptionalDouble::isPresent));
            assertThat(Stream.of(indices.availability(), indices.performance(), indices.quality(), indices.oee())
                            .flatMapToDouble(OptionalDouble::stream))
                    .allMatch(Double::isFinite);
        });
    }

    @Test
    void leavesAnIdleShiftWithoutOee() {
        Oee indices = Oee.of(new ShiftFigures(0.0, 0.0, 0.0, 0.0, 0.0, 0.0));

        assertThat(indices.availability()).isEmpty();
        assertThat(indices.oee()).isEmpty();
        assertThat(indices.gaps()).containsExactly(OeeGap.IDLE, OeeGap.NO_IDEAL_OUTPUT, OeeGap.NO_TOTAL_UNITS);
        assertThat(indices.dataFault()).isFalse();
    }

    @Test
    void isZeroForAShiftThatWasDownFromBeginningToEnd() {
        Oee indices = Oee.of(new ShiftFigures(0.0, 28_800.0, 0.0, 0.0, 0.0, 0.0));

        assertThat(indices.availability()).hasValue(0);
        assertThat(indices.performance()).isEmpty();
        assertThat(indices.quality()).isEmpty();
        assertThat(indices.oee()).hasValue(0);
    }

    @Test
    void isZeroForAShiftThatRanAndMadeNothing() {
        Oee indices = Oee.of(new ShiftFigures(28_800.0, 0.0, 0.0, 1_000.0, 0.0, 0.0));

        assertThat(indices.performance()).hasValue(0);
        assertThat(indices.quality()).isEmpty();
        assertThat(indices.oee()).hasValue(0);
    }

    @Test
    void saysThatMoreGoodThanTotalUnitsAreAFault() {
        Oee indices = Oee.of(new ShiftFigures(28_800.0, 0.0, 900.0, 1_000.0, 901.0, 900.0));

        assertThat(indices.quality()).isEmpty();
        assertThat(indices.oee()).isEmpty();
        assertThat(indices.gaps()).containsExactly(OeeGap.GOOD_EXCEEDS_TOTAL);
        assertThat(indices.dataFault()).isTrue();
    }

    @Test
    void canNotBeToldWithoutAnIdealOutput() {
        Oee indices = Oee.of(new ShiftFigures(28_800.0, 0.0, 900.0, 0.0, 890.0, 900.0));

        assertThat(indices.oee()).isEmpty();
        assertThat(indices.gaps()).containsExactly(OeeGap.NO_IDEAL_OUTPUT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void takesNoFigureThatNothingCanMeasure(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShiftFigures(1.0, 1.0, 1.0, value, null, 1.0))
                .withMessageContaining(Double.toString(value));
    }

    @ParameterizedTest
    @CsvSource({"0, CRITICAL", "0.6999, CRITICAL", "0.7, WARNING", "0.8499, WARNING", "0.85, HEALTHY", "1.2, HEALTHY"})
    void fallsIntoABand(double oee, OeeBand band) {
        assertThat(OeeBand.of(oee)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"1955, false", "1955.1, true"})
    void anOutputThatTheMachineCannotMakeIsADataFaultAndHasNoOee(double actual, boolean faulty) {
        Oee indices = Oee.of(new ShiftFigures(24_480.0, 4_320.0, actual, 1_700.0, 1_479.0, 1_955.0));

        assertThat(indices.performance()).hasValue(actual / 1_700.0);
        assertThat(indices.gaps().contains(OeeGap.OUTPUT_IMPOSSIBLE)).isEqualTo(faulty);
        assertThat(indices.dataFault()).isEqualTo(faulty);
        assertThat(indices.oee().isEmpty()).isEqualTo(faulty);
    }
}
