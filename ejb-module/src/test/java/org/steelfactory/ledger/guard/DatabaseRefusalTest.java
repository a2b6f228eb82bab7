package org.steelfactory.ledger.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.UnavailableException;

class DatabaseRefusalTest {

    @Test
    void saysWhatToDoAboutMissingRights() {
        assertThat(told(1142, "TRIGGER command denied"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("TRIGGER command denied")
                .hasMessageContaining("DB_MIGRATION_USER");
    }

    @Test
    void saysWhatToDoAboutTheBinaryLog() {
        assertThat(told(1419, "You do not have the SUPER privilege and binary logging is enabled"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("log_bin_trust_function_creators");
    }

    @Test
    void asksToTryAgainWhenTheTableIsInUse() {
        assertThat(told(1205, "Lock wait timeout exceeded")).isInstanceOf(ConflictException.class);
    }

    @Test
    void takesAnythingElseForADatabaseThatIsAway() {
        assertThat(told(0, "Communications link failure")).isInstanceOf(UnavailableException.class);
    }

    private static BusinessException told(int code, String message) {
        return DatabaseRefusal.toAdministrator(new SQLException(message, "HY000", code));
    }
}
