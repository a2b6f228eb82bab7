package org.steelfactory.ledger.laboratory;

import java.util.ArrayList;
import java.util.List;
import org.steelfactory.ledger.guard.DatabaseRefusal;
import org.steelfactory.ledger.guard.GuardState;

/** Puts together what each layer did about one attempt. */
final class ScoreLine {

    private ScoreLine() {}

    /**
     * @param first as the application's database user
     * @param last as whoever got furthest: the same, or the schema's owner
     * @param guards before it
     * @param detected what the layers that find things out say of it
     */
    static List<LayerResult> of(Attempt first, Attempt last, GuardState guards, List<LayerResult> detected) {
        List<LayerResult> line = new ArrayList<>();
        line.add(
                first.refusedBy(DatabaseRefusal.RIGHTS)
                        ? new LayerResult(Layer.RIGHTS, LayerOutcome.REFUSED, first.said())
                        : new LayerResult(Layer.RIGHTS, LayerOutcome.MISSED, ""));
        for (LayerResult result : detected) {
            line.add(result.layer() == Layer.GUARD ? guard(last, guards, result) : result);
        }
        return line;
    }

    /** Guards refuse, and whether they are there is looked at afterwards. */
    private static LayerResult guard(Attempt last, GuardState guards, LayerResult watched) {
        if (last.refusedBy(DatabaseRefusal.GUARD)) {
            return new LayerResult(Layer.GUARD, LayerOutcome.REFUSED, last.said());
        }
        boolean wereOff = watched.outcome() == LayerOutcome.MISSED && guards == GuardState.OFF;
        return wereOff ? new LayerResult(Layer.GUARD, LayerOutcome.OFF, "") : watched;
    }
}
