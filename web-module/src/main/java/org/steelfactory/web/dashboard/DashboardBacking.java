package org.steelfactory.web.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.access.Role;
import org.steelfactory.audit.DocumentStore;
import org.steelfactory.audit.DocumentStoreStatus;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Screen;
import org.steelfactory.web.frame.Viewer;

/** The start page: how the stores are, and what the viewer can open from here. */
@Named
@RequestScoped
public class DashboardBacking {

    @Inject
    private Viewer viewer;

    @EJB
    private Ledger ledger;

    @EJB
    private DocumentStore documents;

    private Page<LedgerEntry> entries;
    private Optional<DocumentStoreStatus> store;

    @PostConstruct
    void look() {
        entries = ledger.entries(Optional.empty(), PageRequest.first(1));
        store = viewer.role().filter(Role.ADMIN::equals).map(administrator -> documents.status());
    }

    /** How many entries the ledger has. */
    public long getEntries() {
        return entries.total();
    }

    /** When the ledger's last entry was appended; {@code null} while it has none. */
    public Instant getLastEntryAt() {
        return entries.items().stream().findFirst().map(LedgerEntry::recordedAt).orElse(null);
    }

    /** Whether the viewer is told of the document store; it is the administrator's. */
    public boolean isStoreShown() {
        return store.isPresent();
    }

    public boolean isStoreAvailable() {
        return store.map(DocumentStoreStatus::available).orElse(false);
    }

    /** Documents that aren't in the document store yet. */
    public long getPending() {
        return store.map(DocumentStoreStatus::pending).orElse(0L);
    }

    /** The viewer's pages, this one left out. */
    public List<Screen> getTiles() {
        return viewer.getPages().stream()
                .filter(page -> !page.name().equals("dashboard"))
                .toList();
    }
}
