package org.steelfactory.ledger.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelfactory.ledger.chain.CanonicalJson;
import org.steelfactory.ledger.chain.ChainBuilder;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerHead;

class ForgeryTest {

    private final LedgerEntry entry = new ChainBuilder(LedgerHead.EMPTY)
            .append("TEST_FACT", "a\"b\\", Instant.parse("2026-01-31T06:00:00Z"), Map.of("text", "\"by\":\"x\""));

    @Test
    void namesSomebodyElseInDataThatStaysReadable() {
        LedgerEntry forged = Forgery.data(entry);

        assertThat(forged.data()).contains("\"by\":\"somebody-else\"").isNotEqualTo(entry.data());
        assertThat(CanonicalJson.isCanonical(forged.data())).isTrue();
        assertThat(forged.hash()).isEqualTo(entry.hash());
        assertThat(Forgery.data(forged).data()).isNotEqualTo(forged.data());
    }

    @Test
    void changesTheHashAlone() {
        LedgerEntry forged = Forgery.hash(entry);

        assertThat(forged.hash()).hasSize(64).isNotEqualTo(entry.hash());
        assertThat(forged.data()).isEqualTo(entry.data());
    }

    @Test
    void bindsAnEntryProperly() {
        assertThat(Forgery.bound(entry, 0, entry.previousHash())).isEqualTo(entry);
        assertThat(Forgery.bound(entry, 7, "f".repeat(64)).hash()).isNotEqualTo(entry.hash());
    }
}
