package org.steelfactory.web.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.steelfactory.ledger.laboratory.LaboratoryState;
import org.steelfactory.ledger.laboratory.Layer;
import org.steelfactory.ledger.laboratory.LayerOutcome;
import org.steelfactory.ledger.laboratory.Trial;

/** The demonstration in six steps, and how far it has got since the copy was made. */
public final class LaboratoryWalk {

    /**
     * One step.
     *
     * @param name in the message bundle
     * @param mark {@code DONE}, {@code NEXT}, or {@code LATER}
     */
    public record Step(String name, String mark) {}

    private LaboratoryWalk() {}

    static List<Step> of(LaboratoryState state) {
        List<Step> steps = new ArrayList<>();
        add(steps, "VERIFY", state.copy().made().made());
        add(steps, "GUARD", state.copy().guards().on() || any(state, Trial::guardsOn));
        add(steps, "BLOCKED", any(state, LaboratoryWalk::guarded));
        add(steps, "SHOWN", any(state, Trial::done));
        add(steps, "REPAIR", isRepaired(state));
        add(steps, "AGAIN", isRepaired(state) && state.verification().valid());
        return steps;
    }

    /** What comes next is the first that isn't done. */
    private static void add(List<Step> steps, String name, boolean done) {
        boolean allBefore = steps.stream().allMatch(step -> step.mark().equals("DONE"));
        steps.add(new Step(name, done ? "DONE" : allBefore ? "NEXT" : "LATER"));
    }

    private static boolean guarded(Trial trial) {
        return trial.layers().stream()
                .anyMatch(result -> result.layer() == Layer.GUARD && result.outcome() == LayerOutcome.REFUSED);
    }

    private static boolean isRepaired(LaboratoryState state) {
        Optional<Trial> lastDone = state.trials().stream().filter(Trial::done).findFirst();
        return lastDone.isPresent()
                && state.copy().made().repairedAt() != null
                && state.copy().made().repairedAt().isAfter(lastDone.get().at());
    }

    private static boolean any(LaboratoryState state, Predicate<Trial> condition) {
        return state.trials().stream().anyMatch(condition);
    }
}
