package org.steelfactory.web.ledger;

import java.time.Instant;
import java.util.List;
import org.steelfactory.ledger.laboratory.Layer;
import org.steelfactory.ledger.laboratory.LayerResult;
import org.steelfactory.ledger.laboratory.TamperingKind;
import org.steelfactory.ledger.laboratory.TamperingTarget;
import org.steelfactory.ledger.laboratory.Trial;

/**
 * A line of the score card as the API shows it.
 *
 * @param done whether the copy was changed
 * @param caughtBy the layers that it didn't get past unnoticed
 */
public record TrialView(
        long id,
        long index,
        TamperingKind how,
        TamperingTarget what,
        boolean guardsOn,
        boolean done,
        List<Layer> caughtBy,
        List<LayerResult> layers,
        String triedBy,
        Instant triedAt) {

    static TrialView of(Trial trial) {
        return new TrialView(
                trial.id(),
                trial.tampering().index(),
                trial.tampering().kind(),
                trial.tampering().kind() == TamperingKind.UPDATE
                        ? trial.tampering().target()
                        : null,
                trial.guardsOn(),
                trial.done(),
                trial.caughtBy(),
                trial.layers(),
                trial.by(),
                trial.at());
    }
}
