package org.steelfactory.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.shared.InvalidInputException;

class PartDetailsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0001", "1000000000"})
    void aQuantityIsMoreThanNothingAndCanBeCounted(String quantity) {
        assertThatThrownBy(part(quantity)::checked).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.001", "2.500", "999999999"})
    void takesWhatStoresGiveOut(String quantity) {
        assertThatCode(part(quantity)::checked).doesNotThrowAnyException();
    }

    @Test
    void isToldInTheHistoryWithoutZerosAtTheEnd() {
        assertThat(part("2.500").checked().title()).isEqualTo("SKF 22318, Roller bearing, 2.5 pcs");
    }

    @Test
    void labourIsOfTheOneWhoNotesItWhereNobodyIsNamed() {
        assertThat(new LabourDetails(" ", 30).checked("olga").person()).isEqualTo("olga");
        assertThat(new LabourDetails(" jana ", 30).checked("olga").title()).isEqualTo("jana 30");
        for (Integer minutes : new Integer[] {null, 0, -5, 40_321}) {
            assertThatThrownBy(() -> new LabourDetails("jana", minutes).checked("olga"))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static PartDetails part(String quantity) {
        return new PartDetails(" SKF 22318 ", "Roller bearing", new BigDecimal(quantity), "pcs");
    }
}
