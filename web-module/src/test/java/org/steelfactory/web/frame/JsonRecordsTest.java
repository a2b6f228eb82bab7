package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.json.Json;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

class JsonRecordsTest {

    enum Colour {
        RED,
        GREEN
    }

    record Part(String name, int count) {}

    record Sample(
            String text, Integer whole, double number, BigDecimal exact, Instant at, Colour colour, List<Part> parts) {}

    private final Validator validator = mock(Validator.class);
    private final JsonRecords records = new JsonRecords(validator);

    @Test
    void readsEachKindOfValue() {
        Sample sample = read(
                """
                {"text":"Zn µ 😀","whole":7,"number":1.5,"exact":0.10,"at":"2026-01-31T06:00:00Z","colour":"GREEN",
                 "parts":[{"name":"bolt","count":4}]}""");

        assertThat(sample)
                .isEqualTo(new Sample(
                        "Zn µ 😀",
                        7,
                        1.5,
                        new BigDecimal("0.10"),
                        Instant.parse("2026-01-31T06:00:00Z"),
                        Colour.GREEN,
                        List.of(new Part("bolt", 4))));
    }

    @Test
    void leavesOptionalValuesOutButAsksForPrimitives() {
        assertThat(read("{\"number\":1}").text()).isNull();
        assertThat(errors("{\"text\":\"x\"}"))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("number", "REQUIRED"));
    }

    @Test
    void namesEveryFaultAtOnceWithItsPath() {
        assertThat(errors("{\"number\":1,\"txet\":\"x\",\"whole\":1.5,\"parts\":[{\"name\":3,\"count\":1},7]}"))
                .extracting(FieldError::field)
                .containsExactly("txet", "whole", "parts[0].name", "parts[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"number\":\"1\"}            | number | WRONG_TYPE",
                "{\"number\":1e999}            | number | WRONG_TYPE",
                "{\"number\":1,\"exact\":1e999999999} | exact | WRONG_TYPE",
                "{\"number\":1,\"whole\":3000000000}  | whole | WRONG_TYPE",
                "{\"number\":1,\"text\":true}  | text   | WRONG_TYPE",
                "{\"number\":1,\"at\":\"yesterday\"}  | at    | WRONG_TYPE",
                "{\"number\":1,\"colour\":\"red\"}    | colour | NOT_ALLOWED",
                "{\"number\":1,\"parts\":{}}   | parts  | WRONG_TYPE",
            })
    void refusesAValueOfAnotherType(String json, String field, String code) {
        assertThat(errors(json)).extracting(FieldError::field, FieldError::code).containsExactly(tuple(field, code));
    }

    private Sample read(String json) {
        when(validator.validate(any())).thenReturn(Set.of());
        return records.read(Json.createReader(new StringReader(json)).readObject(), Sample.class);
    }

    private List<FieldError> errors(String json) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(json))
                .errors();
    }
}
