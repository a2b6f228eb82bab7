package org.steelfactory.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

class ScanOrderTest {

    @Test
    void takesTheDetectorsThereAre() {
        assertThatCode(() -> ScanOrder.of("classic").check()).doesNotThrowAnyException();
        assertThatCode(() -> new ScanOrder("Classic", OptionalDouble.of(.5), 1).check())
                .doesNotThrowAnyException();
    }

    @Test
    void namesWhatCantBeUsed() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> new ScanOrder("contextual", OptionalDouble.of(Double.NaN), 1).check());

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("detector", "contamination");
    }
}
