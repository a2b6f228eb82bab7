package org.steelfactory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTroubleTest {

    private static final int NO_SUCH_TABLE = 1146;

    @ParameterizedTest
    @ValueSource(ints = {1205, 1213, 1020, 3572})
    void tellsALockByItsCode(int code) {
        SQLException failure = new SQLException("Lock wait timeout exceeded", "HY000", code);

        assertThat(StepTrouble.of(failure)).isEqualTo(StepTrouble.LOCKED);
        assertThat(StepTrouble.in(StepTrouble.of(failure).message(failure))).isEqualTo(StepTrouble.LOCKED);
    }

    @Test
    void takesAnyOtherCodeForARefusal() {
        SQLException failure = new SQLException("Table 'x' doesn't exist", "42S02", NO_SUCH_TABLE);

        assertThat(StepTrouble.in(StepTrouble.of(failure).message(failure))).isEqualTo(StepTrouble.REFUSED);
    }

    @Test
    void claimsNothingOfOtherMessages() {
        assertThat(StepTrouble.in("Ledger is closed")).isEqualTo(StepTrouble.OTHER);
        assertThat(StepTrouble.in(null)).isEqualTo(StepTrouble.OTHER);
    }
}
