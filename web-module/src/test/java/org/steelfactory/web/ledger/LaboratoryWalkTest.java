package org.steelfactory.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.guard.GuardStatus;
import org.steelfactory.ledger.guard.GuardedTables;
import org.steelfactory.ledger.laboratory.CopyRecord;
import org.steelfactory.ledger.laboratory.CopySnapshot;
import org.steelfactory.ledger.laboratory.LaboratoryState;
import org.steelfactory.ledger.laboratory.Layer;
import org.steelfactory.ledger.laboratory.LayerOutcome;
import org.steelfactory.ledger.laboratory.LayerResult;
import org.steelfactory.ledger.laboratory.Tampering;
import org.steelfactory.ledger.laboratory.TamperingKind;
import org.steelfactory.ledger.laboratory.TamperingTarget;
import org.steelfactory.ledger.laboratory.Trial;

class LaboratoryWalkTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private static final Trial BLOCKED =
            trial(1, true, new LayerResult(Layer.GUARD, LayerOutcome.REFUSED, "Guard: no"));
    private static final Trial DONE = trial(2, false, new LayerResult(Layer.CHAIN, LayerOutcome.FOUND, "at 2"));

    @Test
    void beginsWithMakingTheCopy() {
        assertThat(marks(null, null)).containsExactly("NEXT", "LATER", "LATER", "LATER", "LATER", "LATER");
    }

    @Test
    void goesOnByWhatWasTried() {
        assertThat(marks(NOON, null)).containsExactly("DONE", "NEXT", "LATER", "LATER", "LATER", "LATER");
        assertThat(marks(NOON, null, BLOCKED)).containsExactly("DONE", "DONE", "DONE", "NEXT", "LATER", "LATER");
        assertThat(marks(NOON, null, DONE, BLOCKED)).containsExactly("DONE", "DONE", "DONE", "DONE", "NEXT", "LATER");
    }

    @Test
    void isOverOnceWhatWasDoneIsRepaired() {
        assertThat(marks(NOON, NOON.plusSeconds(9), DONE, BLOCKED)).containsOnly("DONE");
        assertThat(marks(NOON, NOON.minusSeconds(9), DONE, BLOCKED)).endsWith("NEXT", "LATER");
    }

    private static List<String> marks(Instant madeAt, Instant repairedAt, Trial... trials) {
        GuardStatus guards = new GuardStatus(
                GuardedTables.LABORATORY, List.of(new GuardStatus.Line("guard", "table", "UPDATE", false)));
        CopySnapshot copy = new CopySnapshot(
                List.of(),
                LedgerHead.EMPTY,
                List.of(),
                guards,
                new CopyRecord(madeAt, "admin", repairedAt, LedgerHead.EMPTY, false));
        return LaboratoryWalk.of(new LaboratoryState(copy, copy.verify(), List.of(), List.of(trials))).stream()
                .map(LaboratoryWalk.Step::mark)
                .toList();
    }

    private static Trial trial(long id, boolean blocked, LayerResult result) {
        Tampering tampering = new Tampering(TamperingKind.UPDATE, TamperingTarget.DATA, 2);
        return new Trial(id, tampering, blocked, !blocked, "admin", NOON, List.of(result));
    }
}
