package org.steelfactory.ledger.chain.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steelfactory.ledger.chain.ChainBuilder;
import org.steelfactory.ledger.chain.EntryHasher;
import org.steelfactory.ledger.chain.FaultCode;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.note.Checkpoint;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SignedNote;
import org.steelfactory.ledger.chain.note.SigningKey;

/** Eight kinds of tampering, each at twenty random places: the offline verifier names what was done and where. */
class TamperedExportsTest {

    private static final int LENGTH = 300;
    private static final int PLACES = 20;

    private Random random;
    private ExportFixture ledger;
    private List<LedgerEntry> entries;
    private SignedNote noted;

    static IntStream places() {
        return IntStream.range(0, PLACES);
    }

    @BeforeEach
    void noteACheckpoint() {
        start(0);
    }

    private void start(int seed) {
        random = new Random(seed);
        ledger = ExportFixture.ledger(random, LENGTH, 4);
        entries = ledger.entries;
        noted = ExportFixture.checkpoint(entries, LENGTH, ExportFixture.KEY);
    }

    @ParameterizedTest
    @MethodSource("places")
    void alteredData(int seed) throws Exception {
        start(seed);
        int index = random.nextInt(LENGTH);
        List<String> lines = ledger.lines();
        replaceEntry(lines, index, line -> line.replace("fact \u00e4 " + index, "fact \u00e4 " + (index + 1)));

        assertOneFault(lines, index, FaultCode.HASH_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("places")
    void alteredHash(int seed) throws Exception {
        start(seed);
        int index = random.nextInt(LENGTH);
        List<String> lines = ledger.lines();
        String hash = entries.get(index).hash();
        replaceEntry(lines, index, line -> line.replace(hash, flipped(hash)));

        assertOneFault(lines, index, FaultCode.HASH_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("places")
    void swappedEntries(int seed) throws Exception {
        start(seed);
        int one = random.nextInt(LENGTH - 1);
        int other = seed % 2 == 0 ? one + 1 : one + 1 + random.nextInt(LENGTH - one - 1);
        List<String> lines = ledger.lines();
        int first = lineOf(lines, one);
        int second = lineOf(lines, other);
        String line = lines.get(first);
        lines.set(first, lines.get(second));
        lines.set(second, line);

        assertThat(faults(lines))
                .extracting(LedgerFault::index, LedgerFault::code)
                .containsExactly(tuple((long) one, FaultCode.ENTRY_ORDER), tuple((long) other, FaultCode.ENTRY_ORDER));
    }

    @ParameterizedTest
    @MethodSource("places")
    void removedMiddle(int seed) throws Exception {
        start(seed);
        int first = random.nextInt(LENGTH - 1);
        int count = 1 + random.nextInt(Math.min(5, LENGTH - 1 - first));
        List<String> lines = ledger.lines();
        for (int i = first; i < first + count; i++) {
            lines.remove(lineOf(lines, i));
        }

        assertOneFault(lines, first, FaultCode.MISSING_ENTRY);
    }

    @ParameterizedTest
    @MethodSource("places")
    void cutTail(int seed) throws Exception {
        start(seed);
        int left = random.nextInt(LENGTH);
        List<String> lines = new ArrayList<>(ledger.lines());
        lines.subList(left == 0 ? 1 : lineOf(lines, left - 1) + 1, lines.size()).clear();

        assertOneFault(lines, left, FaultCode.TAIL_CUT);
    }

    @ParameterizedTest
    @MethodSource("places")
    void insertedEntry(int seed) throws Exception {
        start(seed);
        int index = random.nextInt(LENGTH);
        LedgerHead before = index == 0
                ? LedgerHead.EMPTY
                : new LedgerHead(index, entries.get(index - 1).hash());
        LedgerEntry foreign = seed % 2 == 0
                ? ExportFixture.chain(before, index, index + 1, "foreign").get(0)
                : entries.get(random.nextInt(LENGTH));
        List<String> lines = ledger.lines();
        lines.add(lineOf(lines, index), new ExportFormat().line(foreign));

        List<LedgerFault> faults = faults(lines);

        assertThat(faults).extracting(LedgerFault::code).contains(FaultCode.UNEXPECTED_ENTRY);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).index()).isBetween(index - 1L, (long) index + 1);
    }

    @ParameterizedTest
    @MethodSource("places")
    void chainAndTreeRecomputedFromAnEntryOn(int seed) throws Exception {
        start(seed);
        int index = random.nextInt(LENGTH);
        recompute(index);
        // Whoever recomputes everything has no key to sign new checkpoints with, but may leave the old ones out.
        List<String> lines = new ArrayList<>(ledger.lines());
        lines.removeIf(line -> line.startsWith("{\"checkpoint\""));

        LedgerFault fault = assertOneFault(lines, 0, FaultCode.CHECKPOINT_MISMATCH);
        assertThat(fault.detail()).contains("entries 0 to 299");
    }

    @ParameterizedTest
    @MethodSource("places")
    void recomputedAgainstTheCheckpointsThatWereLeft(int seed) throws Exception {
        start(seed);
        List<String> before = ledger.lines().stream()
                .filter(line -> line.startsWith("{\"checkpoint\""))
                .toList();
        int index = random.nextInt(LENGTH);
        long lastGood = ledger.sizes.stream()
                .filter(size -> size <= index)
                .mapToLong(size -> size)
                .max()
                .orElse(0);
        recompute(index);
        List<String> lines = new ArrayList<>(ledger.lines());
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("{\"checkpoint\"")) {
                lines.set(i, before.get(next++));
            }
        }

        assertOneFault(lines, lastGood, FaultCode.CHECKPOINT_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("places")
    void recomputedWithNewSignaturesOfAnotherKey(int seed) throws Exception {
        start(seed);
        recompute(random.nextInt(LENGTH));
        SigningKey other = ExportFixture.key();
        List<String> lines = new ArrayList<>(ledger.lines());
        lines.removeIf(line -> line.startsWith("{\"checkpoint\""));
        lines.set(0, ExportFormat.line(other.verifier()));
        lines.add(ExportFormat.line(ExportFixture.checkpoint(entries, LENGTH, other)));

        assertThat(faults(lines))
                .extracting(LedgerFault::code)
                .containsExactly(FaultCode.CHECKPOINT_MISMATCH, FaultCode.SIGNATURE_INVALID);
    }

    @ParameterizedTest
    @MethodSource("places")
    void checkpointOfAnotherKey(int seed) throws Exception {
        start(seed);
        int size = 1 + random.nextInt(LENGTH);
        List<String> lines = ledger.lines();
        int place = lineOf(lines, size - 1) + 1;
        lines.add(place, ExportFormat.line(ExportFixture.checkpoint(entries, size, ExportFixture.key())));

        assertOneFault(lines, size - 1L, FaultCode.SIGNATURE_INVALID);
    }

    @Test
    void anOutsideCheckpointOfAnotherKeyProvesNothing() throws NoteException {
        SignedNote foreign = ExportFixture.checkpoint(entries, LENGTH, ExportFixture.key());

        OutsideEvidence evidence = OutsideEvidence.of(
                foreign.toString(), ExportFixture.KEY.verifier().toString());

        assertThat(evidence.checkpoints()).isEmpty();
        assertThat(evidence.faults()).extracting(LedgerFault::code).containsExactly(FaultCode.SIGNATURE_INVALID);
    }

    /** A new key counts once an entry tells of it that a checkpoint of the key before covers. */
    @Test
    void aReplacedKeyVouchesForTheNewOne() throws Exception {
        SigningKey next = ExportFixture.key();
        List<LedgerEntry> rotated = rotation(next);
        List<String> lines = lines(rotated, ExportFixture.checkpoint(rotated, 11, ExportFixture.KEY, next));
        lines.add(ExportFormat.line(ExportFixture.checkpoint(rotated, rotated.size(), next)));

        assertThat(withKey(ExportFixture.KEY, lines)).isEmpty();
        assertThat(withKey(next, lines)).isEmpty();
        assertThat(withKey(ExportFixture.key(), lines))
                .extracting(LedgerFault::code)
                .contains(FaultCode.SIGNATURE_INVALID);
    }

    @Test
    void aReplacedKeySignsNoMore() throws Exception {
        List<LedgerEntry> rotated = rotation(ExportFixture.key());
        List<String> lines = lines(rotated, ExportFixture.checkpoint(rotated, 11, ExportFixture.KEY));
        lines.add(ExportFormat.line(ExportFixture.checkpoint(rotated, rotated.size(), ExportFixture.KEY)));

        assertThat(withKey(ExportFixture.KEY, lines))
                .extracting(LedgerFault::index, LedgerFault::code)
                .containsExactly(tuple(19L, FaultCode.SIGNATURE_INVALID));
    }

    /** Whatever single byte of an export changes: something is named. */
    @Test
    void anyFlippedByteShows() throws Exception {
        ExportFixture small = ExportFixture.ledger(new Random(5), 12, 3);
        SignedNote last = ExportFixture.checkpoint(small.entries, 12, ExportFixture.KEY);
        byte[] export = String.join("", small.lines()).getBytes(StandardCharsets.UTF_8);
        LedgerVerifier verifier =
                LedgerVerifier.with(1).against(List.of(ExportFixture.KEY.verifier()), List.of(Checkpoint.of(last)));
        // The first line offers a key that this auditor has from elsewhere.
        int entriesFrom = small.lines().get(0).length();
        for (int i = entriesFrom; i < export.length; i++) {
            byte[] damaged = export.clone();
            damaged[i] ^= 1;
            assertThat(ExportFixture.verify(verifier, damaged).verification().valid())
                    .as("byte %d", i)
                    .isFalse();
        }
    }

    private static List<LedgerEntry> rotation(SigningKey next) {
        List<LedgerEntry> rotated = new ArrayList<>(ExportFixture.chain(LedgerHead.EMPTY, 0, 10, "before"));
        ChainBuilder chain = new ChainBuilder(new LedgerHead(10, rotated.get(9).hash()));
        rotated.add(chain.append(
                "LEDGER_KEY_CHANGED",
                "admin",
                rotated.get(9).recordedAt(),
                Map.of(
                        "oldKey",
                        ExportFixture.KEY.verifier().toString(),
                        "newKey",
                        next.verifier().toString())));
        rotated.addAll(ExportFixture.chain(chain.head(), 11, 20, "after"));
        return rotated;
    }

    private static List<String> lines(List<LedgerEntry> rotated, SignedNote atEleven) {
        ExportFormat format = new ExportFormat();
        List<String> lines = new ArrayList<>();
        lines.add(ExportFormat.line(ExportFixture.KEY.verifier()));
        for (LedgerEntry entry : rotated) {
            lines.add(format.line(entry));
            if (entry.index() == 10) {
                lines.add(ExportFormat.line(atEleven));
                String data = entry.data();
                String key = data.substring(data.indexOf("newKey") + 9, data.indexOf('"', data.indexOf("newKey") + 9));
                lines.add(1, "{\"publicKey\":\"" + key + "\"}\n");
            }
        }
        return lines;
    }

    private static List<LedgerFault> withKey(SigningKey key, List<String> lines) throws Exception {
        return ExportFixture.verify(LedgerVerifier.with(1).against(List.of(key.verifier()), List.of()), lines)
                .verification()
                .faults();
    }

    private void recompute(int from) {
        LedgerHead before = from == 0
                ? LedgerHead.EMPTY
                : new LedgerHead(from, entries.get(from - 1).hash());
        List<LedgerEntry> forged = ExportFixture.chain(before, from, LENGTH, "forged");
        for (int i = from; i < LENGTH; i++) {
            entries.set(i, forged.get(i - from));
        }
        assertThat(EntryHasher.hash(
                        entries.get(LENGTH - 1).data(), entries.get(LENGTH - 1).previousHash()))
                .isEqualTo(entries.get(LENGTH - 1).hash());
    }

    private static void replaceEntry(List<String> lines, int index, UnaryOperator<String> change) {
        int place = lineOf(lines, index);
        String changed = change.apply(lines.get(place));
        assertThat(changed).isNotEqualTo(lines.get(place));
        lines.set(place, changed);
    }

    private static int lineOf(List<String> lines, int index) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"index\":" + index + ",")) {
                return i;
            }
        }
        throw new IllegalArgumentException("No entry " + index);
    }

    private LedgerFault assertOneFault(List<String> lines, long index, FaultCode code) throws Exception {
        List<LedgerFault> faults = faults(lines);
        assertThat(faults).extracting(LedgerFault::index, LedgerFault::code).containsExactly(tuple(index, code));
        return faults.get(0);
    }

    private List<LedgerFault> faults(List<String> lines) throws Exception {
        LedgerVerifier verifier = LedgerVerifier.with(1 + random.nextInt(2))
                .against(List.of(ExportFixture.KEY.verifier()), List.of(Checkpoint.of(noted)));
        return ExportFixture.verify(verifier, lines).verification().faults();
    }

    private static String flipped(String hash) {
        return (hash.charAt(0) == 'a' ? 'b' : 'a') + hash.substring(1);
    }
}
