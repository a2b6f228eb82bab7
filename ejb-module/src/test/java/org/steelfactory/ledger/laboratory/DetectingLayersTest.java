package org.steelfactory.ledger.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.steelfactory.ledger.chain.ChainBuilder;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.guard.GuardStatus;
import org.steelfactory.ledger.guard.GuardedTables;

class DetectingLayersTest {

    private static final Instant NOW = Instant.parse("2026-01-31T06:00:00Z");

    private final List<LedgerEntry> chain = new ArrayList<>();
    private final LedgerHead head;
    private final CopySnapshot intact;

    DetectingLayersTest() {
        ChainBuilder builder = new ChainBuilder(LedgerHead.EMPTY);
        IntStream.range(0, 6).forEach(i -> chain.add(builder.append("TEST_FACT", "admin", NOW, Map.of("n", i))));
        head = builder.head();
        intact = copy(chain, head, true);
    }

    @Test
    void findNothingInAnIntactCopy() {
        assertThat(DetectingLayers.compare(intact, intact))
                .extracting(LayerResult::layer)
                .containsExactly(Layer.GUARD, Layer.CHAIN, Layer.HEAD, Layer.LEDGER);
        assertThat(found(intact, intact)).isEmpty();
    }

    @Test
    void countOnlyWhatIsNew() {
        CopySnapshot forged = copy(with(2, Forgery.data(chain.get(2))), head, true);
        List<LedgerEntry> more = new ArrayList<>(with(2, Forgery.data(chain.get(2))));
        more.remove(4);

        assertThat(found(intact, forged)).containsExactly(Layer.CHAIN, Layer.LEDGER);
        assertThat(found(forged, forged)).isEmpty();
        assertThat(DetectingLayers.compare(forged, copy(more, head, true)))
                .filteredOn(result -> result.layer() == Layer.LEDGER)
                .extracting(LayerResult::detail)
                .containsExactly("entry 4 is gone, the ledger has it");
    }

    @Test
    void tellTheHeadFromTheChain() {
        CopySnapshot cut = copy(chain.subList(0, 4), head, true);

        assertThat(found(intact, cut)).containsExactly(Layer.HEAD, Layer.LEDGER);
    }

    @Test
    void missGuardsThatNobodyTookOff() {
        assertThat(found(intact, copy(chain, head, false))).containsExactly(Layer.GUARD);
    }

    @Test
    void tellEveryEntryThatIsntTheLedgers() {
        List<LedgerEntry> entries = new ArrayList<>(with(1, Forgery.hash(chain.get(1))));
        entries.remove(3);
        entries.add(Forgery.bound(chain.get(0), 6, head.hash()));

        assertThat(copy(entries, head, true).differences())
                .extracting(difference -> difference.index() + " " + difference.kind())
                .containsExactly("1 ALTERED", "3 MISSING", "6 ADDED");
    }

    private static List<Layer> found(CopySnapshot before, CopySnapshot after) {
        return DetectingLayers.compare(before, after).stream()
                .filter(result -> result.outcome() == LayerOutcome.FOUND)
                .map(LayerResult::layer)
                .toList();
    }

    private List<LedgerEntry> with(int index, LedgerEntry forged) {
        List<LedgerEntry> entries = new ArrayList<>(chain);
        entries.set(index, forged);
        return entries;
    }

    private CopySnapshot copy(List<LedgerEntry> entries, LedgerHead end, boolean guarded) {
        GuardStatus guards = new GuardStatus(
                GuardedTables.LABORATORY, List.of(new GuardStatus.Line("guard", "table", "UPDATE", guarded)));
        return new CopySnapshot(entries, end, chain, guards, new CopyRecord(NOW, "admin", null, head, true));
    }
}
