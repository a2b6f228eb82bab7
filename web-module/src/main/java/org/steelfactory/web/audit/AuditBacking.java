package org.steelfactory.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.steelfactory.audit.AuditEntry;
import org.steelfactory.audit.AuditLog;
import org.steelfactory.audit.AuditQuery;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.UnavailableException;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Plant;
import org.steelfactory.web.frame.Query;

/** The audit log's screen. Its filters live in the address; days are the plant's. */
@Named
@RequestScoped
public class AuditBacking {

    private static final String ADDRESS = "/audit";
    private static final String[] FILTERS = {"user", "action", "from", "to"};

    @EJB
    private AuditLog auditLog;

    @Inject
    private Query query;

    @Inject
    private Plant plant;

    @Inject
    private Appearance appearance;

    private Page<AuditEntry> entries;
    private AuditEntry chosen;
    private String unavailable;

    @PostConstruct
    void load() {
        AuditQuery wanted = new AuditQuery(
                query.text("user"),
                query.text("action"),
                start(query.day("from")),
                start(query.day("to").map(day -> day.plusDays(1))));
        try {
            entries = auditLog.find(wanted, PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE));
            chosen = query.number("entry").map(auditLog::entry).orElse(null);
        } catch (UnavailableException e) {
            unavailable = e.text(appearance.getLocale());
        }
    }

    private Optional<Instant> start(Optional<LocalDate> day) {
        return day.map(found -> found.atStartOfDay(plant.getZone()).toInstant());
    }

    /** A filter that is in force, and the address without it. */
    public record Chip(String name, String value, String without) {}

    public List<Chip> getChips() {
        return Arrays.stream(FILTERS)
                .filter(name -> query.text(name).isPresent())
                .map(name -> new Chip(name, filter(name), without(name)))
                .toList();
    }

    /** The value of a filter; empty where it isn't in force. */
    public String filter(String name) {
        return query.text(name).orElse("");
    }

    private String without(String name) {
        return query.address(
                ADDRESS,
                Arrays.stream(FILTERS).filter(other -> !other.equals(name)).toArray(String[]::new));
    }

    /** {@code null} while the document store is down. */
    public Page<AuditEntry> getEntries() {
        return entries;
    }

    /** The entry whose details are shown; {@code null} for none. */
    public AuditEntry getChosen() {
        return chosen;
    }

    /** Why there is nothing to show; {@code null} when there is. */
    public String getUnavailable() {
        return unavailable;
    }

    /** This screen's address with its filters, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS, FILTERS);
    }
}
