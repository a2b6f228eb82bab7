package org.steelfactory.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.ledger.chain.LedgerEntry;

class EntryRowTest {

    @Test
    void readsTypeAuthorAndTheTypesOwnFields() {
        EntryRow row = row("{\"by\":\"admin\",\"index\":0,\"node\":\"steel1\",\"ratio\":0.5,"
                + "\"recordedAt\":\"2026-01-31T06:00:00Z\",\"type\":\"LEDGER_OPENED\"}");

        assertThat(row.type()).isEqualTo("LEDGER_OPENED");
        assertThat(row.by()).isEqualTo("admin");
        assertThat(row.facts()).isEqualTo("node steel1, ratio 0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged", "[]", "{", "null", "{\"type\":7}"})
    void leavesEmptyWhatIsNoLongerReadable(String data) {
        EntryRow row = row(data);

        assertThat(row.type()).isEmpty();
        assertThat(row.by()).isEmpty();
    }

    private static EntryRow row(String data) {
        return EntryRow.of(new LedgerEntry(0, data, "f".repeat(64), "0000", Instant.parse("2026-01-31T06:00:00Z")));
    }
}
