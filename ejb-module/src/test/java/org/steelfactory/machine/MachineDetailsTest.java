package org.steelfactory.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

class MachineDetailsTest {

    @Test
    void namesAreKeptAsTheyAreMeantWhateverTheyLookLike() {
        MachineDetails details =
                mill(" <b>HSM</b> '; DROP TABLE machine;-- ", null).checked();
        assertThat(details.name()).isEqualTo("<b>HSM</b> '; DROP TABLE machine;--");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        MachineDetails nothing = new MachineDetails(" ", null, "x".repeat(121), null, new BigDecimal("-1"));
        assertThatThrownBy(nothing::checked)
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(
                                tuple("name", "REQUIRED"),
                                tuple("type", "REQUIRED"),
                                tuple("location", "TOO_LONG"),
                                tuple("status", "REQUIRED"),
                                tuple("costPerHour", "OUT_OF_RANGE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1250.5", "1250.50", "1250.5000", "9999999999.99"})
    void anAmountOfMoneyIsACost(String amount) {
        assertThatCode(mill("HSM", new BigDecimal(amount))::checked).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "10000000000", "1e400"})
    void whatTheColumnCantHoldIsNone(String amount) {
        assertThatThrownBy(mill("HSM", new BigDecimal(amount))::checked).isInstanceOf(InvalidInputException.class);
    }

    private static MachineDetails mill(String name, BigDecimal cost) {
        return new MachineDetails(name, "Hot strip mill", "Hall 2", MachineStatus.ACTIVE, cost);
    }
}
