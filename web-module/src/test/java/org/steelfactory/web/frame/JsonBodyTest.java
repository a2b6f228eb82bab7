package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    record Sample(String text) {}

    private final Validator validator = mock(Validator.class);

    @Test
    void readsOneObject() {
        assertThat(read(" {\"text\":\"[[{\\\"\"} ").text()).isEqualTo("[[{\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "7",
                "{\"text\":",
                "{\"text\":\"a\"} x",
                "{} {}",
                "{\"text\":\"a\",\"text\":\"b\"}"
            })
    @DisplayName("refuses what isn't exactly one object whose fields have one value each")
    void refusesAnythingElse(String json) {
        assertThat(refusal(json).status()).isEqualTo(Status.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_001, 400_000})
    void refusesWhatIsTooDeepToBeMeant(int depth) {
        assertThat(refusal("{\"text\":" + "[".repeat(depth)).key()).isEqualTo("request.tooDeep");
    }

    private MalformedRequestException refusal(String json) {
        return catchThrowableOfType(MalformedRequestException.class, () -> read(json));
    }

    private Sample read(String json) {
        when(validator.validate(any())).thenReturn(Set.of());
        return new JsonBody(
                        json.getBytes(StandardCharsets.UTF_8),
                        MediaType.APPLICATION_JSON_TYPE,
                        new JsonRecords(validator))
                .as(Sample.class);
    }
}
