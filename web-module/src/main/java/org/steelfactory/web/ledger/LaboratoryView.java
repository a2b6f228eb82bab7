package org.steelfactory.web.ledger;

import java.time.Instant;
import java.util.List;
import org.steelfactory.ledger.laboratory.EntryDifference;
import org.steelfactory.ledger.laboratory.LaboratoryState;

/**
 * The laboratory as the API shows it.
 *
 * @param madeAt {@code null} while no copy was made; the first deed makes it
 * @param copied how many of the ledger's entries the copy was made of
 * @param differing how many entries of the copy aren't the ledger's
 * @param differences the first of them
 * @param scoreCard the latest attempts, newest first
 */
public record LaboratoryView(
        Instant madeAt,
        String madeBy,
        Instant repairedAt,
        long copied,
        GuardsView guards,
        VerificationView verification,
        long differing,
        List<EntryDifference> differences,
        List<TrialView> scoreCard) {

    private static final int DIFFERENCES = 20;

    static LaboratoryView of(LaboratoryState state) {
        return new LaboratoryView(
                state.copy().made().madeAt(),
                state.copy().made().madeBy(),
                state.copy().made().repairedAt(),
                state.copy().made().head().count(),
                GuardsView.of(state.copy().guards()),
                VerificationView.of(state.verification()),
                state.differences().size(),
                state.differences().stream().limit(DIFFERENCES).toList(),
                state.trials().stream().map(TrialView::of).toList());
    }
}
