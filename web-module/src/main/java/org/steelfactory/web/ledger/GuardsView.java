package org.steelfactory.web.ledger;

import java.util.List;
import org.steelfactory.ledger.guard.GuardState;
import org.steelfactory.ledger.guard.GuardStatus;

/**
 * Guards as the API shows them.
 *
 * @param of whose they are: {@code ledger} or {@code laboratory}
 * @param installed whether all of them are there
 */
public record GuardsView(String of, GuardState state, boolean installed, List<GuardStatus.Line> guards) {

    static GuardsView of(GuardStatus status) {
        return new GuardsView(WhichLedger.name(status.of()), status.state(), status.on(), status.guards());
    }
}
