package org.steelfactory.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steelfactory.access.Role;
import org.steelfactory.audit.DocumentStore;
import org.steelfactory.audit.DocumentStoreStatus;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.report.Dashboard;
import org.steelfactory.report.Unacknowledged;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.frame.Viewer;

/** What has to be looked at, and what is as it should be. It claims no more than was looked at just now. */
@RequestScoped
class AttentionStrip {

    private static final Set<String> URGENT = Set.of("CRITICAL", "HIGH");

    @EJB
    private Ledger ledger;

    @EJB
    private DocumentStore documents;

    @Inject
    private ScanNotice scans;

    @Inject
    private Viewer viewer;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    Stream<Notice> notices(Dashboard dashboard) {
        return Stream.of(
                        Optional.of(alerts(
                                dashboard.unacknowledged(), dashboard.alerts().isEmpty())),
                        Optional.of(records(dashboard)),
                        Optional.of(scans.latest()),
                        store(),
                        Optional.of(ledger()))
                .flatMap(Optional::stream);
    }

    private Notice alerts(Unacknowledged waiting, boolean noneOpen) {
        boolean urgent = waiting.bySeverity().keySet().stream().anyMatch(URGENT::contains);
        String kind = urgent ? "no" : "wa";
        return new Notice(
                "alert",
                waiting.count() == 0 ? "" : kind,
                texts.of("dashboard.unacknowledged", waiting.count()),
                waiting.count() == 0
                        ? texts.of(noneOpen ? "dashboard.noneOpen" : "dashboard.allAcknowledged")
                        : bySeverity(waiting),
                viewer.link("/alerts"));
    }

    private String bySeverity(Unacknowledged waiting) {
        String counts = waiting.bySeverity().entrySet().stream()
                .map(severity -> texts.of("dashboard.count." + severity.getKey(), severity.getValue()))
                .collect(Collectors.joining(", "));
        return texts.of("dashboard.oldest", counts, format.ago(waiting.oldest()));
    }

    private Notice records(Dashboard dashboard) {
        return new Notice(
                "perf",
                "",
                texts.of("dashboard.recorded", dashboard.records()),
                dashboard.records() > 0
                        ? texts.of("dashboard.withoutOee", dashboard.recordsWithoutOee())
                        : texts.of("dashboard.newestAt", format.ago(dashboard.newestRecord())),
                viewer.link("/performance"));
    }

    /** Told to administrators, and only while it is away or behind. */
    private Optional<Notice> store() {
        return viewer.role()
                .filter(Role.ADMIN::equals)
                .map(administrator -> documents.status())
                .filter(status -> !status.available())
                .map(DocumentStoreStatus::pending)
                .map(pending -> new Notice(
                        "db",
                        "wa",
                        texts.of("dashboard.storeDown"),
                        texts.of("dashboard.pending", pending),
                        viewer.link("/mongodb")));
    }

    private Notice ledger() {
        Page<LedgerEntry> entries = ledger.entries(Optional.empty(), PageRequest.first(1));
        String last = entries.items().stream()
                .findFirst()
                .map(entry -> texts.of("dashboard.lastEntry", format.ago(entry.recordedAt())))
                .orElse("");
        return new Notice("link", "", texts.of("dashboard.entries", entries.total()), last, viewer.link("/ledger"));
    }
}
