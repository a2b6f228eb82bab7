package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steelfactory.shared.Page;

class JsonAnswerTest {

    enum Colour {
        RED
    }

    record Sample(String zinc, Long amount, Double share, Colour colour, Instant at, boolean usable) {}

    @Test
    void keepsTheOrderOfARecordAndWritesWhatIsMissing() {
        Sample sample = new Sample("a\"b", 7L, null, Colour.RED, Instant.parse("2026-01-31T06:00:00.5Z"), true);

        assertThat(JsonAnswer.of(sample))
                .hasToString("{\"zinc\":\"a\\\"b\",\"amount\":7,\"share\":null,\"colour\":\"RED\","
                        + "\"at\":\"2026-01-31T06:00:00.500Z\",\"usable\":true}");
    }

    @Test
    void writesAnEmptyOptionalAsNull() {
        assertThat(JsonAnswer.of(List.of(Optional.empty(), Optional.of(1)))).hasToString("[null,1]");
    }

    @Test
    void writesPagesListsAndMaps() {
        assertThat(JsonAnswer.of(new Page<>(List.of(Map.of("share", 0.25)), 1, 0, 50)))
                .hasToString("{\"items\":[{\"share\":0.25}],\"total\":1,\"page\":0,\"size\":50}");
    }

    @Test
    void refusesWhatJsonDoesNotHave() {
        assertThatThrownBy(() -> JsonAnswer.of(List.of(Double.NaN))).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> JsonAnswer.of(List.of(new Object()))).isInstanceOf(IllegalArgumentException.class);
    }
}
