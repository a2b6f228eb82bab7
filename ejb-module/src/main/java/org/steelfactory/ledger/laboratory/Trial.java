package org.steelfactory.ledger.laboratory;

import java.time.Instant;
import java.util.List;

/**
 * An attempt to tamper with the copy, and what each layer did about it: a line of the score card.
 *
 * @param guardsOn whether guards stood around the copy
 * @param done whether the copy was changed
 * @param layers in the order of {@link Layer}
 */
public record Trial(
        long id, Tampering tampering, boolean guardsOn, boolean done, String by, Instant at, List<LayerResult> layers) {

    public Trial {
        layers = List.copyOf(layers);
    }

    /** The layers that it didn't get past unnoticed. */
    public List<Layer> caughtBy() {
        return layers.stream()
                .filter(result -> result.outcome().caught())
                .map(LayerResult::layer)
                .toList();
    }
}
