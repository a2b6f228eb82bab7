package org.steelfactory.web.reconciliation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import org.steelfactory.report.reconciliation.Difference;
import org.steelfactory.report.reconciliation.Disagreement;
import org.steelfactory.report.reconciliation.Reconciliation;
import org.steelfactory.report.reconciliation.Reconciliations;
import org.steelfactory.report.reconciliation.Store;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Viewer;

/**
 * The last comparison of the stores above all that were made ({@code /reconciliation}), or an earlier one by itself
 * ({@code /reconciliation?run=12}).
 */
@Named
@RequestScoped
public class ReconciliationBacking {

    private static final String ADDRESS = "/reconciliation";
    private static final int RUNS = 20;

    @EJB
    private Reconciliations reconciliations;

    @Inject
    private Query query;

    @Inject
    private Notices notices;

    @Inject
    private Format format;

    @Inject
    private Viewer viewer;

    private boolean alone;
    private Reconciliation shown;
    private Page<Difference> differences;
    private Page<Reconciliation> runs;

    @PostConstruct
    void load() {
        alone = query.number("run").isPresent();
        shown = query.number("run")
                .map(reconciliations::get)
                .or(reconciliations::newest)
                .orElse(null);
        if (shown != null) {
            differences = reconciliations.differences(
                    shown.id(), PageRequest.of(alone ? query.page() : 0, PageRequest.DEFAULT_SIZE));
        }
        if (!alone) {
            runs = reconciliations.find(PageRequest.of(query.page(), RUNS));
        }
    }

    /** Compares the stores and shows what came of it. */
    public void compare() throws IOException {
        Reconciliation made = reconciliations.start();
        notices.doneThere(ADDRESS, "reconciliation.done." + made.verdict(), made.differences());
    }

    /** Has written again what the document store lacks. */
    public void rebuild() throws IOException {
        Reconciliation made = reconciliations.rebuild();
        notices.doneThere(ADDRESS, "reconciliation.rebuilt", made.documentsWritten());
    }

    /** Whether one is looked at by itself. */
    public boolean isAlone() {
        return alone;
    }

    /** The one whose verdict is shown; {@code null} while there is none. */
    public Reconciliation getShown() {
        return shown;
    }

    public Page<Difference> getDifferences() {
        return differences;
    }

    /** The differences' address, to be continued by a page. */
    public String getDifferencesAddress() {
        return ADDRESS + "?run=" + shown.id() + "&";
    }

    /** All that were made, newest first; {@code null} where one is looked at by itself. */
    public Page<Reconciliation> getRuns() {
        return runs;
    }

    public String took(Reconciliation run) {
        return format.duration(Duration.between(run.startedAt(), run.endedAt()));
    }

    /** The page of what a difference is about; {@code null} where there is none, as for a row that is missing. */
    public String link(Difference difference) {
        boolean there = difference.disagreement() != Disagreement.UNEXPECTED
                && !(difference.store() == Store.SQL && difference.disagreement() == Disagreement.MISSING);
        return there ? viewer.linkTo(difference.subject()) : null;
    }

    /** How a verdict looks, as {@code sf:badge} and the seal have it. */
    public String kind(Reconciliation run) {
        return switch (run.verdict()) {
            case AGREE -> "ok";
            case DIFFER -> "no";
            case CANNOT_TELL -> "wa";
        };
    }

    public String icon(Reconciliation run) {
        return switch (run.verdict()) {
            case AGREE -> "check";
            case DIFFER, CANNOT_TELL -> "alert";
        };
    }
}
