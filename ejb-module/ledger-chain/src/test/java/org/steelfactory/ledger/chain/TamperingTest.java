package org.steelfactory.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For random ledgers and random damage: whatever one does to one entry, exactly that shows, and nothing else. */
class TamperingTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomLedgersAreIntact(long seed) {
        Random random = new Random(seed);
        List<LedgerEntry> entries = ChainFixture.ledger(random, random.nextInt(40));

        assertThat(ChainFixture.verify(ChainFixture.headOf(entries), entries).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneFlippedCharacterShowsAsOneFaultInItsPlace(long seed) {
        Random random = new Random(seed);
        List<LedgerEntry> entries = ChainFixture.ledger(random, 1 + random.nextInt(40));
        LedgerHead head = ChainFixture.headOf(entries);
        int index = random.nextInt(entries.size());
        LedgerEntry entry = entries.get(index);

        entries.set(
                index,
                switch (random.nextInt(3)) {
                    case 0 -> ChainFixture.withData(entry, flipped(random, entry.data()));
                    case 1 -> ChainFixture.withHash(entry, flipped(random, entry.hash()));
                    default -> ChainFixture.withPreviousHash(entry, flipped(random, entry.previousHash()));
                });

        assertThat(ChainFixture.verify(head, entries).faults())
                .extracting(LedgerFault::index)
                .containsExactly((long) index);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneEntryThatIsGoneShowsAsOneFaultInItsPlace(long seed) {
        Random random = new Random(seed);
        List<LedgerEntry> entries = ChainFixture.ledger(random, 1 + random.nextInt(40));
        LedgerHead head = ChainFixture.headOf(entries);
        int index = random.nextInt(entries.size());
        boolean last = index == entries.size() - 1;

        entries.remove(index);

        LedgerFault fault = ChainFixture.verify(head, entries).faults().get(0);
        assertThat(fault.index()).isEqualTo(index);
        assertThat(fault.code()).isEqualTo(last ? FaultCode.TAIL_CUT : FaultCode.MISSING_ENTRY);
    }

    private static String flipped(Random random, String text) {
        int at = random.nextInt(text.length());
        char other = text.charAt(at) == 'a' ? 'b' : 'a';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
