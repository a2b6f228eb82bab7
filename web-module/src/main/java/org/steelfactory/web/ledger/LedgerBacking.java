package org.steelfactory.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.steelfactory.ledger.CheckpointStatus;
import org.steelfactory.ledger.Checkpoints;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.StoredCheckpoint;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.chain.Verification;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.UnavailableException;
import org.steelfactory.shared.migration.LedgerProtection;
import org.steelfactory.shared.migration.SchemaMigrator;
import org.steelfactory.web.frame.Query;

/** The ledger's screen. The ledger is verified anew each time it is opened; nothing shown was believed. */
@Named
@RequestScoped
public class LedgerBacking {

    private static final int PAGE_SIZE = 20;
    private static final int LAST_ENTRIES = 4;

    @EJB
    private Ledger ledger;

    @EJB
    private SchemaMigrator schema;

    @Inject
    private Query query;

    @Inject
    private EntryTypes types;

    @EJB
    private Checkpoints checkpoints;

    private CheckpointStatus signed;
    private Verification verification;
    private List<EntryRow> last = List.of();
    private Page<EntryRow> entries;
    private EntryRow chosen;

    @PostConstruct
    void load() {
        try {
            verification = ledger.verify();
            last = rows(Optional.empty(), PageRequest.first(LAST_ENTRIES)).items();
            entries = rows(query.text("type"), PageRequest.of(query.page(), PAGE_SIZE));
            signed = checkpoints.status();
            chosen = query.number("entry")
                    .map(index -> EntryRow.of(ledger.entry(index)))
                    .orElse(null);
        } catch (UnavailableException e) {
            verification = null;
        }
    }

    private Page<EntryRow> rows(Optional<String> type, PageRequest request) {
        return ledger.entries(type, request).map(EntryRow::of);
    }

    /** {@code ok}, {@code no} (tampered) or {@code wa} (nobody can tell). */
    public String getVerdict() {
        if (verification == null) {
            return "wa";
        }
        return verification.valid() ? "ok" : "no";
    }

    /** What was found; {@code null} when the ledger can't be reached. */
    public Verification getVerification() {
        return verification;
    }

    public List<LedgerFault> getFaults() {
        return verification == null ? List.of() : verification.faults();
    }

    /** How far the database itself protects the ledger. */
    public LedgerProtection getProtection() {
        return schema.ledgerProtection();
    }

    /** The last entries, the head at the end. */
    public List<EntryRow> getLast() {
        List<EntryRow> oldestFirst = new ArrayList<>(last);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** How far the ledger is vouched for; {@code null} when it can't be reached. */
    public CheckpointStatus getSigned() {
        return signed;
    }

    /** The last checkpoint's signed note; {@code null} where there is none. */
    public StoredCheckpoint getCheckpoint() {
        return signed.last().orElse(null);
    }

    /** How a witness's word is shown: {@code ok}, {@code no}, {@code wa}, or nothing where it has none yet. */
    public String kind(CheckpointStatus.Witness witness) {
        return switch (witness.state()) {
            case AGREES -> "ok";
            case DISAGREES -> "no";
            case UNREADABLE -> "wa";
            case NONE -> "";
        };
    }

    public Page<EntryRow> getEntries() {
        return entries;
    }

    /** The entry whose details are shown; {@code null} for none. */
    public EntryRow getChosen() {
        return chosen;
    }

    /** The type that the list is narrowed down to; {@code null} for all. */
    public String getType() {
        return query.text("type").orElse(null);
    }

    public List<String> getTypes() {
        return ledger.types();
    }

    /** A type in words; as it is written where the bundle doesn't know it. */
    public String typeText(String type) {
        return types.text(type);
    }

    /** This screen's address with the list's filter, to be continued by a parameter. */
    public String getAddress() {
        return query.address("/ledger", "type");
    }
}
