package org.steelfactory.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "70, 97, 70, 100, 10",
        "69, 97, 60, 100, 10",
        "0.2, 0.9, 0.2, 1.0, 0.2",
        "3, 1200, 0, 1500, 500",
        "-4, 4, -4, 4, 2",
        "5, 5, 5, 6, 1"
    })
    void hasRoundTicksAroundItsValues(double min, double max, double low, double high, double step) {
        Scale scale = Scale.over(Stream.of(min, max));

        assertThat(scale.low()).isEqualTo(low);
        assertThat(scale.high()).isEqualTo(high);
        assertThat(scale.step()).isEqualTo(step);
    }
}
