package org.steelfactory.ledger.chain.offline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.steelfactory.ledger.chain.ChainBuilder;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.MerkleFrontier;
import org.steelfactory.ledger.chain.note.Checkpoint;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SignedNote;
import org.steelfactory.ledger.chain.note.SigningKey;

/** A ledger of test entries, its checkpoints at some sizes, and what an export makes of them. */
final class ExportFixture {

    static final String LOG = "steel-factory/ledger-test";
    static final SigningKey KEY = key();

    private static final Instant OPENED = Instant.parse("2026-01-31T06:00:00.000001Z");

    final List<LedgerEntry> entries;
    final SortedSet<Integer> sizes = new TreeSet<>();

    private ExportFixture(List<LedgerEntry> entries) {
        this.entries = entries;
    }

    static SigningKey key() {
        try {
            return SigningKey.generate(LOG);
        } catch (NoteException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many entries, and a checkpoint at some sizes between. */
    static ExportFixture ledger(Random random, int length, int checkpoints) {
        ExportFixture fixture = new ExportFixture(chain(LedgerHead.EMPTY, 0, length, "fact"));
        for (int i = 0; i < checkpoints && length > 0; i++) {
            fixture.sizes.add(1 + random.nextInt(length));
        }
        return fixture;
    }

    /** Entries that follow a head, with texts of their own. */
    static List<LedgerEntry> chain(LedgerHead head, int from, int to, String text) {
        ChainBuilder chain = new ChainBuilder(head);
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add(chain.append(
                    "TEST_FACT",
                    "admin",
                    OPENED.plusSeconds(i),
                    Map.of("text", text + " \u00e4 " + i, "ratio", i / 7.0)));
        }
        return entries;
    }

    /** The signed checkpoint of the entries as they are now. */
    static SignedNote checkpoint(List<LedgerEntry> entries, int size, SigningKey... keys) {
        MerkleFrontier tree = new MerkleFrontier();
        entries.subList(0, size).forEach(entry -> tree.add(MerkleFrontier.leafHash(entry.data())));
        return new Checkpoint(LOG, size, tree.rootHash()).sign(List.of(keys));
    }

    /** The export, its lines apart; checkpoints are signed for what the entries are now. */
    List<String> lines() {
        ExportFormat format = new ExportFormat();
        List<String> lines = new ArrayList<>();
        lines.add(ExportFormat.line(KEY.verifier()));
        for (int i = 0; i < entries.size(); i++) {
            lines.add(format.line(entries.get(i)));
            if (sizes.contains(i + 1)) {
                lines.add(ExportFormat.line(checkpoint(entries, i + 1, KEY)));
            }
        }
        return lines;
    }

    static LedgerReport verify(LedgerVerifier verifier, List<String> lines) throws IOException, SQLException {
        return verify(verifier, String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }

    static LedgerReport verify(LedgerVerifier verifier, byte[] export) throws IOException, SQLException {
        try (ExportFile file = new ExportFile(Channels.newChannel(new ByteArrayInputStream(export)))) {
            return verifier.verify(file);
        }
    }
}
