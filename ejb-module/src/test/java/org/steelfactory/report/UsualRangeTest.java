package org.steelfactory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsualRangeTest {

    @Test
    void nineOfTenShiftsLieWithinIt() {
        List<Double> values = new ArrayList<>(
                IntStream.rangeClosed(0, 100).mapToObj(value -> (double) value).toList());
        Collections.reverse(values);

        UsualRange range = UsualRange.of(values).orElseThrow();

        assertThat(range.low()).isEqualTo(5);
        assertThat(range.median()).isEqualTo(50);
        assertThat(range.high()).isEqualTo(95);
        assertThat(range.latest()).isEqualTo(100);
        assertThat(range.isAbove()).isTrue();
        assertThat(range.isBelow()).isFalse();
        assertThat(range.shifts()).isEqualTo(101);
    }

    @Test
    void ofAFewShiftsNothingIsSaid() {
        assertThat(UsualRange.of(Collections.nCopies(9, 1.0))).isEmpty();
        assertThat(UsualRange.of(Collections.nCopies(30, null))).isEmpty();
    }

    @Test
    void placesLieOnOneAxisThatShowsTheNewestValueToo() {
        UsualRange range = new UsualRange(10, 15, 20, 0.0, 30);

        assertThat(range.place(0)).isCloseTo(0.0833, within(0.001));
        assertThat(range.place(20)).isCloseTo(0.9167, within(0.001));
        assertThat(range.place(10)).isBetween(range.place(0), range.place(15));
    }

    @Test
    void whatIsAlwaysTheSameLiesInTheMiddle() {
        UsualRange range = UsualRange.of(Collections.nCopies(30, 0.97)).orElseThrow();

        assertThat(range.place(0.97)).isEqualTo(0.5);
        assertThat(range.isAbove() || range.isBelow()).isFalse();
    }

    @Test
    void aNewestShiftThatCantBeToldIsNotUnusual() {
        List<Double> values = new ArrayList<>(Collections.nCopies(30, 0.9));
        values.set(0, null);

        assertThat(UsualRange.of(values)).hasValueSatisfying(range -> {
            assertThat(range.latest()).isNull();
            assertThat(range.isAbove() || range.isBelow()).isFalse();
        });
    }
}
