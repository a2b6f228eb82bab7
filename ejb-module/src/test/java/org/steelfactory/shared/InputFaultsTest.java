package org.steelfactory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.steelfactory.shared.InvalidInputException.FieldError;

class InputFaultsTest {

    private final InputFaults faults = new InputFaults();

    @Test
    void allFaultsAreToldTogether() {
        assertThat(faults.line("name", "", 10)).isEmpty();
        faults.require("status", null);
        assertThatThrownBy(faults::refuseIfAny)
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactly("name", "status"));
    }

    @Test
    void whatMayBeLeftOutIsNoFault() {
        assertThat(faults.optionalLine("reason", " ", 10)).isNull();
        assertThat(faults.optionalLine("reason", null, 10)).isNull();
        assertThat(faults.optionalLine("reason", " worn ", 10)).isEqualTo("worn");
        assertThatCode(faults::refuseIfAny).doesNotThrowAnyException();
    }
}
