package org.steelfactory.ledger.laboratory;

import java.util.ArrayList;
import java.util.List;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.guard.GuardState;

/** The layers that find things out. A further one is a constant of {@link Layer} and a row here. */
final class DetectingLayers {

    private static final List<DetectingLayer> ALL = List.of(
            new DetectingLayer(Layer.GUARD, DetectingLayers::guards),
            new DetectingLayer(Layer.CHAIN, DetectingLayers::chain),
            new DetectingLayer(Layer.HEAD, DetectingLayers::head),
            new DetectingLayer(Layer.LEDGER, DetectingLayers::ledger));

    private DetectingLayers() {}

    /** What each layer finds now that it didn't find before: an earlier attempt's traces count for nothing. */
    static List<LayerResult> compare(CopySnapshot before, CopySnapshot after) {
        return ALL.stream()
                .map(layer -> {
                    List<String> found = new ArrayList<>(layer.findings().apply(after));
                    found.removeAll(layer.findings().apply(before));
                    return new LayerResult(
                            layer.layer(), found.isEmpty() ? LayerOutcome.MISSED : LayerOutcome.FOUND, told(found));
                })
                .toList();
    }

    /** Where an attempt was refused there is nothing to find. */
    static List<LayerResult> unneeded() {
        return ALL.stream()
                .map(layer -> new LayerResult(layer.layer(), LayerOutcome.UNNEEDED, ""))
                .toList();
    }

    private static String told(List<String> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
        return findings.get(0) + more;
    }

    private static List<String> guards(CopySnapshot copy) {
        boolean gone = copy.made().guardsOrdered() && copy.guards().state() != GuardState.ON;
        return gone ? List.of("guards that were put on are gone, and nobody took them off here") : List.of();
    }

    /** The entries by themselves, as if they had to end where they do. */
    private static List<String> chain(CopySnapshot copy) {
        LedgerHead end = copy.last()
                .map(last -> new LedgerHead(last.index() + 1, last.hash()))
                .orElse(LedgerHead.EMPTY);
        return copy.verify(end).faults().stream().map(DetectingLayers::told).toList();
    }

    private static String told(LedgerFault fault) {
        return fault.code() + " at " + fault.index() + ": " + fault.detail();
    }

    private static List<String> head(CopySnapshot copy) {
        long entries = copy.last().map(last -> last.index() + 1).orElse(0L);
        if (copy.head().count() != entries) {
            return List.of("the head counts " + copy.head().count() + " entries, there are " + entries);
        }
        return copy
                .last()
                .filter(last -> !last.hash().equals(copy.head().hash()))
                .map(last -> "the head records " + copy.head().hash() + ", the last entry has " + last.hash())
                .stream()
                .toList();
    }

    private static List<String> ledger(CopySnapshot copy) {
        return copy.differences().stream()
                .map(difference -> "entry " + difference.index()
                        + switch (difference.kind()) {
                            case ALTERED -> " isn't the ledger's";
                            case MISSING -> " is gone, the ledger has it";
                            case ADDED -> " isn't in the ledger";
                        })
                .toList();
    }
}
