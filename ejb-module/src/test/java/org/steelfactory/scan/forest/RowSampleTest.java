package org.steelfactory.scan.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSampleTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "256, 256", "257, 256", "1000000, 256", "5, 3"})
    void drawsEachRowOnce(int of, int count) {
        int[] sample = RowSample.draw(new SplitMix64(3), of, count);

        assertThat(sample).hasSize(count).doesNotHaveDuplicates();
        assertThat(Arrays.stream(sample)).allMatch(row -> row >= 0 && row < of);
    }

    @Test
    void drawsEachRowAsOftenAsAnyOther() {
        int[] drawn = new int[10];
        SplitMix64 random = new SplitMix64(11);
        for (int i = 0; i < 10_000; i++) {
            for (int row : RowSample.draw(random, 10, 3)) {
                drawn[row]++;
            }
        }

        // 3000 expected, standard deviation 46.
        assertThat(Arrays.stream(drawn)).allMatch(count -> Math.abs(count - 3000) < 5 * 46);
    }
}
