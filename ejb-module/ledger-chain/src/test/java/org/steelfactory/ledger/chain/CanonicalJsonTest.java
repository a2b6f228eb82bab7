package org.steelfactory.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void sortsMembersByTheirUtf16Units() {
        Map<String, Object> fields = new HashMap<>();
        // The example of RFC 8785, 3.2.3.
        List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")
                .forEach(name -> fields.put(name, 0));

        assertThat(CanonicalJson.of(fields))
                .isEqualTo(
                        "{\"\\r\":0,\"1\":0,\"\u0080\":0,\"\u00f6\":0,\"\u20ac\":0,\"\ud83d\ude00\":0,\"\ufb33\":0}");
    }

    @Test
    void writesNumbersAsEcmaScriptDoes() {
        assertThat(CanonicalJson.of(Map.of(
                        "values", List.of(333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001, -0.0))))
                .isEqualTo("{\"values\":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]}");
    }

    @Test
    void escapesOnlyWhatHasToBe() {
        assertThat(CanonicalJson.of(Map.of("text", "\u20ac$\u000f\nA'B\"\\\\\"/")))
                .isEqualTo("{\"text\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void carriesEveryKindOfValue() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("at", Instant.parse("2026-01-31T06:00:00.000001Z"));
        fields.put("code", FaultCode.TAIL_CUT);
        fields.put("list", Arrays.asList(1, 2L, new BigDecimal("0.10"), true, null, Map.of()));

        assertThat(CanonicalJson.of(fields))
                .isEqualTo("{\"at\":\"2026-01-31T06:00:00.000001Z\",\"code\":\"TAIL_CUT\","
                        + "\"list\":[1,2,0.1,true,null,{}]}");
    }

    static Stream<Object> unfit() {
        return Stream.of(
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Float.POSITIVE_INFINITY,
                1L << 53,
                -(1L << 53),
                new BigDecimal("0.12345678901234567890"),
                "half \ud83d of a pair",
                "\ude00",
                Map.of("\ud83d", 1),
                new Object(),
                nested(40));
    }

    private static Object nested(int levels) {
        return levels == 0 ? "deep" : List.of(nested(levels - 1));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void refusesWhatItCantCarryExactly(Object value) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("value", value)));
    }

    @Test
    void takesTheLargestExactInteger() {
        assertThatNoException().isThrownBy(() -> CanonicalJson.of(Map.of("value", (1L << 53) - 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":[1,{\"b\":null}],\"c\":\"\u20ac\"}"})
    void knowsItsOwnForm(String json) {
        assertThat(CanonicalJson.isCanonical(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{ }",
                "{\"a\":1,}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1.0}",
                "{\"a\":\"\\u20ac\"}",
                "{\"a\":\"\\ud83d\"}",
                "{}{}",
                "{\"a\":NaN}"
            })
    void knowsWhatIsntIt(String json) {
        assertThat(CanonicalJson.isCanonical(json)).isFalse();
    }

    @Test
    void isntExhaustedByDeepNesting() {
        assertThat(CanonicalJson.isCanonical("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isFalse();
    }
}
