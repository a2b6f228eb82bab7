package org.steelfactory.ledger.chain.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.note.Checkpoint;
import org.steelfactory.ledger.chain.note.SignedNote;

/** Ledgers that nobody touched never raise an alarm. */
class HonestLedgersTest {

    @Test
    void aThousandOfAnyLengthAreIntact() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            int length = random.nextInt(i % 100 == 0 ? 5_000 : 60);
            ExportFixture ledger = ExportFixture.ledger(random, length, random.nextInt(5));
            LedgerVerifier verifier = LedgerVerifier.with(1 + random.nextInt(3));
            if (length > 0) {
                SignedNote outside =
                        ExportFixture.checkpoint(ledger.entries, 1 + random.nextInt(length), ExportFixture.KEY);
                verifier = verifier.against(List.of(ExportFixture.KEY.verifier()), List.of(Checkpoint.of(outside)));
            }

            LedgerReport report = ExportFixture.verify(verifier, ledger.lines());

            assertThat(report.verification().faults())
                    .as("ledger %d of %d entries", i, length)
                    .isEmpty();
            assertThat(report.verification().entries()).isEqualTo(length);
            assertThat(report.root()).isPresent();
        }
    }

    @Test
    void entriesOfAnySizeCrossBlocks() throws Exception {
        List<LedgerEntry> entries = ExportFixture.chain(LedgerHead.EMPTY, 0, 40, "x".repeat(EntryBlock.BYTES / 5));
        ExportFormat format = new ExportFormat();

        for (int threads = 1; threads <= 2; threads++) {
            LedgerReport report = ExportFixture.verify(
                    LedgerVerifier.with(threads),
                    entries.stream().map(format::line).toList());

            assertThat(report.verification().faults()).isEmpty();
            assertThat(report.verification().entries()).isEqualTo(40);
        }
    }
}
