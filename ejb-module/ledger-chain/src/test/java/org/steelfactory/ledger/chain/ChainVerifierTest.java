package org.steelfactory.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelfactory.ledger.chain.ChainFixture.at;
import static org.steelfactory.ledger.chain.ChainFixture.headOf;
import static org.steelfactory.ledger.chain.ChainFixture.ledger;
import static org.steelfactory.ledger.chain.ChainFixture.recordedAt;
import static org.steelfactory.ledger.chain.ChainFixture.rehashed;
import static org.steelfactory.ledger.chain.ChainFixture.verify;
import static org.steelfactory.ledger.chain.ChainFixture.withData;
import static org.steelfactory.ledger.chain.ChainFixture.withHash;
import static org.steelfactory.ledger.chain.ChainFixture.withPreviousHash;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Verifying a chain")
class ChainVerifierTest {

    private static final int LENGTH = 10;
    private static final String OTHER_HASH = "f".repeat(64);

    private List<LedgerEntry> entries;
    private LedgerHead head;

    @BeforeEach
    void buildTenEntries() {
        entries = ledger(new Random(42), LENGTH);
        head = headOf(entries);
    }

    @Test
    void findsNothingWrongWithAnIntactLedger() {
        Verification verification = verify(head, entries);

        assertThat(verification.valid()).isTrue();
        assertThat(verification.entries()).isEqualTo(LENGTH);
        assertThat(verification.head()).isEqualTo(head.hash());
    }

    @Test
    void findsNothingWrongWithAnEmptyLedger() {
        assertThat(verify(LedgerHead.EMPTY, List.of()).faults()).isEmpty();
    }

    @ParameterizedTest(name = "entry {0}")
    @CsvSource({"0", "4", "9"})
    void namesAnEntryWithOtherData(int index) {
        entries.set(index, withData(entries.get(index), dataLike(index, "mallory")));

        assertOneFault(index, FaultCode.HASH_MISMATCH);
    }

    @ParameterizedTest(name = "entry {0}")
    @CsvSource({"0", "4", "9"})
    void namesAnEntryWithOtherDataAndANonsenseHash(int index) {
        entries.set(index, withHash(withData(entries.get(index), dataLike(index, "mallory")), OTHER_HASH));

        assertOneFault(index, FaultCode.HASH_MISMATCH);
    }

    @ParameterizedTest(name = "entry {0}")
    @CsvSource({"0", "4", "9"})
    void namesAnEntryWithAnotherHash(int index) {
        entries.set(index, withHash(entries.get(index), OTHER_HASH));

        assertOneFault(index, FaultCode.HASH_MISMATCH);
    }

    @ParameterizedTest(name = "entry {0}")
    @CsvSource({"0", "4", "9"})
    void namesAnEntryWithAnotherPreviousHash(int index) {
        entries.set(index, withPreviousHash(entries.get(index), OTHER_HASH));

        assertOneFault(index, FaultCode.PREVIOUS_HASH_MISMATCH);
    }

    @Test
    void namesTheEntryThatNoLongerFollowsARehashedOne() {
        entries.set(4, rehashed(entries.get(4), dataLike(4, "mallory")));

        assertOneFault(5, FaultCode.PREVIOUS_HASH_MISMATCH);
    }

    @Test
    void namesARehashedLastEntryBecauseTheHeadKnowsBetter() {
        entries.set(9, rehashed(entries.get(9), dataLike(9, "mallory")));

        assertOneFault(9, FaultCode.HASH_MISMATCH);
    }

    @Test
    void namesAnEntryWithAnotherTime() {
        entries.set(4, recordedAt(entries.get(4), ChainFixture.OPENED.plusSeconds(999)));

        assertOneFault(4, FaultCode.HASH_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "nonsense",
                "{\"by\":\"admin\",\"index\":9,\"recordedAt\":\"yesterday\",\"type\":\"TEST_FACT\"}",
                "{\"by\":\"admin\",\"index\":\"9\",\"recordedAt\":\"2026-01-31T06:00:09.000001Z\",\"type\":\"TEST_FACT\"}",
                "{\"index\":9,\"by\":\"admin\",\"recordedAt\":\"2026-01-31T06:00:09.000001Z\",\"type\":\"TEST_FACT\"}"
            })
    void namesAnEntryWhoseDataIsNoEntrysEvenIfItsHashFits(String data) {
        entries.set(9, rehashed(entries.get(9), data));

        assertOneFault(9, FaultCode.HASH_MISMATCH);
    }

    @Test
    void namesBothEntriesThatChangedPlaces() {
        LedgerEntry fourth = entries.get(3);
        entries.set(3, at(3, entries.get(4)));
        entries.set(4, at(4, fourth));

        assertThat(verify(head, entries).faults())
                .extracting(LedgerFault::index, LedgerFault::code)
                .containsExactly(fault(3, FaultCode.ENTRY_ORDER), fault(4, FaultCode.ENTRY_ORDER));
    }

    @Test
    void namesTheFirstOfTheEntriesThatMovedUpIntoAGap() {
        entries.remove(3);
        for (int i = 3; i < entries.size(); i++) {
            entries.set(i, at(i, entries.get(i)));
        }

        assertThat(verify(head, entries).faults())
                .extracting(LedgerFault::index, LedgerFault::code)
                .containsExactly(fault(3, FaultCode.ENTRY_ORDER), fault(9, FaultCode.TAIL_CUT));
    }

    @Test
    void namesAnEntryThatComesTooLate() {
        entries.add(entries.get(2));

        assertOneFault(2, FaultCode.ENTRY_ORDER);
    }

    @Test
    void namesTheFirstOfMissingEntriesAndHowFarTheGapGoes() {
        entries.subList(3, 6).clear();

        LedgerFault fault = assertOneFault(3, FaultCode.MISSING_ENTRY);
        assertThat(fault.detail()).isEqualTo("entries 3 to 5 are gone");
    }

    @Test
    void namesTheFirstOfACutTail() {
        entries.subList(7, 10).clear();

        LedgerFault fault = assertOneFault(7, FaultCode.TAIL_CUT);
        assertThat(fault.detail()).isEqualTo("entries 7 to 9 are gone");
    }

    @Test
    void namesEverythingGoneAsACutTail() {
        entries.clear();

        assertOneFault(0, FaultCode.TAIL_CUT);
    }

    @Test
    void namesAnEntryBehindTheHead() {
        LedgerEntry extra = new ChainBuilder(head).append("TEST_FACT", "mallory", ChainFixture.OPENED, Map.of());
        entries.add(extra);

        assertOneFault(10, FaultCode.UNEXPECTED_ENTRY);
    }

    @Test
    void namesTheLastEntryWhenTheHeadRecordsAnotherHash() {
        head = new LedgerHead(LENGTH, OTHER_HASH);

        assertOneFault(9, FaultCode.HASH_MISMATCH);
    }

    @Test
    void listsNoMoreFaultsThanAnybodyReads() {
        head = new LedgerHead(0, EntryHasher.GENESIS);
        entries = ledger(new Random(7), ChainVerifier.MAX_FAULTS + 5);

        assertThat(verify(head, entries).faults()).hasSize(ChainVerifier.MAX_FAULTS);
    }

    private LedgerFault assertOneFault(long index, FaultCode code) {
        Verification verification = verify(head, entries);
        assertThat(verification.valid()).isFalse();
        assertThat(verification.faults())
                .extracting(LedgerFault::index, LedgerFault::code)
                .containsExactly(fault(index, code));
        return verification.faults().get(0);
    }

    private static Tuple fault(long index, FaultCode code) {
        return Tuple.tuple(index, code);
    }

    /** Canonical data for this place and time that nobody recorded. */
    private static String dataLike(long index, String by) {
        LedgerHead before = new LedgerHead(index, OTHER_HASH);
        return new ChainBuilder(before)
                .append("TEST_FACT", by, ChainFixture.OPENED.plusSeconds(index), Map.of())
                .data();
    }
}
