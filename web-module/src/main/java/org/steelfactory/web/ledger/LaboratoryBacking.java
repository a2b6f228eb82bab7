package org.steelfactory.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.laboratory.EntryDifference;
import org.steelfactory.ledger.laboratory.Laboratory;
import org.steelfactory.ledger.laboratory.LaboratoryRepair;
import org.steelfactory.ledger.laboratory.LaboratoryState;
import org.steelfactory.ledger.laboratory.Layer;
import org.steelfactory.ledger.laboratory.LayerResult;
import org.steelfactory.ledger.laboratory.Trial;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;

/** The tamper laboratory's screen. The copy is verified anew each time it is shown. */
@Named
@ViewScoped
public class LaboratoryBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More faults and differences than these are only counted. */
    private static final int SHOWN = 3;

    @EJB
    private transient Laboratory laboratory;

    @Inject
    private transient Query query;

    @Inject
    private transient Notices notices;

    private long index;
    private TamperingChoice choice = TamperingChoice.UPDATE_DATA;
    private transient LaboratoryState state;

    @PostConstruct
    void open() {
        index = query.number("entry").orElseGet(() -> getState().differences().stream()
                .findFirst()
                .map(EntryDifference::index)
                .orElse(1L));
    }

    public void makeNew() {
        state = null;
        long copied = laboratory.makeNew().copy().made().head().count();
        notices.done("laboratory.done.made", copied);
    }

    public void guard() {
        state = null;
        laboratory.installGuards();
        notices.done("laboratory.done.guarded");
    }

    public void unguard() {
        state = null;
        laboratory.removeGuards();
        notices.done("laboratory.done.unguarded");
    }

    /** Where it is refused, that is the message; and a line of the score card. */
    public void tamper() {
        state = null;
        laboratory.requireEntry(index);
        Trial trial = laboratory.tamper(index, choice.kind(), choice.target());
        notices.done("laboratory.done.tampered", trial.caughtBy().size());
    }

    public void repair() {
        state = null;
        LaboratoryRepair repair = laboratory.repair();
        notices.done(
                "laboratory.done.repaired",
                repair.restored().size() + repair.removed().size(),
                repair.left().size());
    }

    public LaboratoryState getState() {
        if (state == null) {
            state = laboratory.look();
        }
        return state;
    }

    public boolean isMade() {
        return getState().copy().made().made();
    }

    public boolean isIntact() {
        return getState().verification().valid();
    }

    public List<LaboratoryWalk.Step> getSteps() {
        return LaboratoryWalk.of(getState());
    }

    /** The first faults that verification finds. */
    public List<LedgerFault> getFaults() {
        return getState().verification().faults().stream().limit(SHOWN).toList();
    }

    /** The first entries that aren't the ledger's, the one that was asked for before all others. */
    public List<DifferenceRow> getDifferences() {
        List<EntryDifference> all = getState().differences();
        long from = all.stream().anyMatch(difference -> difference.index() == index) ? index : 0;
        return all.stream()
                .filter(difference -> difference.index() >= from)
                .limit(SHOWN)
                .map(DifferenceRow::of)
                .toList();
    }

    /** The entry that was asked for, between its neighbours. */
    public List<CopyBlock> getBlocks() {
        return CopyBlock.around(index, getState().copy(), getState().differences());
    }

    public List<Trial> getTrials() {
        return getState().trials();
    }

    public List<Layer> getLayers() {
        return List.of(Layer.values());
    }

    /** What was chosen for an attempt. */
    public TamperingChoice choiceOf(Trial trial) {
        return TamperingChoice.of(trial.tampering());
    }

    /** What a layer that caught it said: the outermost that the schema's owner meets, or else what the rights said. */
    public String said(Trial trial) {
        Map<Boolean, List<LayerResult>> caught = trial.layers().stream()
                .filter(result -> result.outcome().caught())
                .collect(Collectors.partitioningBy(result -> result.layer() == Layer.RIGHTS));
        return Stream.concat(caught.get(false).stream(), caught.get(true).stream())
                .map(LayerResult::detail)
                .findFirst()
                .orElse("");
    }

    public List<TamperingChoice> getChoices() {
        return List.of(TamperingChoice.values());
    }

    public long getIndex() {
        return index;
    }

    public void setIndex(long index) {
        this.index = index;
    }

    public TamperingChoice getChoice() {
        return choice;
    }

    public void setChoice(TamperingChoice choice) {
        this.choice = choice;
    }
}
