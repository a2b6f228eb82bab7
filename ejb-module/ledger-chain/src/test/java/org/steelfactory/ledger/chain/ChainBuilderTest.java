package org.steelfactory.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainBuilderTest {

    private static final Instant NOW = Instant.parse("2026-01-31T06:00:00Z");

    private final ChainBuilder chain = new ChainBuilder(LedgerHead.EMPTY);

    @Test
    void startsWithTheGenesisHash() {
        LedgerEntry first = chain.append("MACHINE_CREATED", "admin", NOW, Map.of("machine", "HSM-1"));

        assertThat(first)
                .isEqualTo(new LedgerEntry(
                        0,
                        "{\"by\":\"admin\",\"index\":0,\"machine\":\"HSM-1\","
                                + "\"recordedAt\":\"2026-01-31T06:00:00Z\",\"type\":\"MACHINE_CREATED\"}",
                        // Reckoned apart: printf '%s' '{…}0000' | sha256sum
                        "6a7e3fdb8e0fa7f6d920d788dd8e7db1159b51272f5d6add9f02f940e3ea64c7",
                        "0000",
                        NOW));
    }

    @Test
    void bindsEachEntryToTheOneBefore() {
        LedgerEntry first = chain.append("TEST_FACT", "admin", NOW, Map.of());
        LedgerEntry second = chain.append("TEST_FACT", "admin", NOW, Map.of());

        assertThat(second.index()).isEqualTo(1);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(chain.head()).isEqualTo(new LedgerHead(2, second.hash()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "recordedAt", "type", "by"})
    void leavesNobodyElseTheFieldsThatEachEntryHas(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain.append("TEST_FACT", "admin", NOW, Map.of(name, "forged")))
                .withMessageContaining(name);
    }
}
