package org.steelfactory.web.scan;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.Alerts;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.policy.SeverityPolicies;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.production.RecordFilter;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.scan.Anomalies;
import org.steelfactory.scan.Anomaly;
import org.steelfactory.scan.AnomalyFilter;
import org.steelfactory.scan.Reasons;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.Scans;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Query;

/** The list of anomalies: those of the newest scan, the worst first, where the address says nothing else. */
@Named
@RequestScoped
public class AnomaliesBacking {

    private static final String WORST_FIRST = "-severity";
    private static final String DESCENDING = "-";

    /** How many scans can be chosen from; an address may name an older one. */
    private static final int OFFERED_SCANS = 50;

    @EJB
    private Anomalies anomalies;

    @EJB
    private Alerts alerts;

    @EJB
    private Scans scans;

    @EJB
    private Machines machines;

    @EJB
    private SeverityPolicies policies;

    @EJB
    private PerformanceRecords records;

    @Inject
    private Query query;

    @Inject
    private AnomalyQuery wanted;

    private Scan newest;
    private Page<AnomalyRow> rows;
    private Map<Severity, Long> counts;

    /**
     * How many anomalies of a severity there are, and the address that adds them to the list or takes them out.
     *
     * @param chosen whether the list is narrowed down to it, among others or alone
     */
    public record SeverityChip(Severity severity, long count, boolean chosen, String address) {}

    @PostConstruct
    void load() {
        newest = anomalies.newestScan().orElse(null);
        AnomalyFilter filter = wanted.filter(Optional.ofNullable(newest).map(Scan::id));
        Map<Integer, SeverityPolicy> known = new HashMap<>();
        Page<Anomaly> found = find(filter);
        Map<Long, Alert> told = alerts.latestOfRecords(
                found.items().stream().map(Anomaly::performanceRecordId).toList());
        rows = found.map(each -> AnomalyRow.of(each, policy(each, known), told.get(each.performanceRecordId())));
        counts = anomalies.counts(filter);
    }

    private Page<Anomaly> find(AnomalyFilter filter) {
        try {
            return anomalies.find(filter, page(query.text("sort").orElse(WORST_FIRST)));
        } catch (InvalidInputException e) {
            // An address may have been mistyped: a list in its own order is better than none.
            return anomalies.find(filter, page(WORST_FIRST));
        }
    }

    private PageRequest page(String sort) {
        return new PageRequest(query.page(), PageRequest.DEFAULT_SIZE, sort);
    }

    private SeverityPolicy policy(Anomaly anomaly, Map<Integer, SeverityPolicy> known) {
        return known.computeIfAbsent(
                anomaly.policyVersion(), version -> policies.version(version).thresholds());
    }

    public Page<AnomalyRow> getRows() {
        return rows;
    }

    /** By severity, the worst first. Severities that there are none of are listed too, so that nothing jumps. */
    public List<SeverityChip> getChips() {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity != Severity.NONE
                        || counts.get(severity) > 0
                        || wanted.severities().contains(severity))
                .sorted(Comparator.reverseOrder())
                .map(severity -> new SeverityChip(
                        severity,
                        counts.get(severity),
                        wanted.severities().contains(severity),
                        wanted.toggled(severity)))
                .toList();
    }

    /** The last scan that came to its end; {@code null} while there is none. */
    public Scan getNewest() {
        return newest;
    }

    /** The id of the scan whose anomalies are listed; {@code null} where they are of every scan. */
    public Long getScan() {
        return wanted.scan().orElse(newest == null || wanted.isOfEveryScan() ? null : Long.valueOf(newest.id()));
    }

    /** Scans to choose from, the newest first. */
    public List<Scan> getScans() {
        return scans.find(PageRequest.first(OFFERED_SCANS)).items();
    }

    /** Every machine, those out of service too: what was found of them stays. */
    public List<Machine> getMachines() {
        return machines.all();
    }

    /** Codes of what can be the reason. */
    public List<String> getReasons() {
        return Reasons.codes();
    }

    /** How many records a scan would look at. */
    public long getRecords() {
        return records.find(RecordFilter.ALL, PageRequest.first(1)).total();
    }

    /** The value of a parameter of the address; empty where it isn't given. */
    public String filter(String name) {
        return wanted.text(name);
    }

    public boolean isFiltered() {
        return wanted.isFiltered();
    }

    /** Why nothing is listed: {@code noScan}, {@code filtered}, or {@code nothing} was found. */
    public String getEmptiness() {
        if (newest == null) {
            return "noScan";
        }
        return wanted.isNarrowed()
                        || wanted.scan().filter(scan -> !isThere(scan)).isPresent()
                ? "filtered"
                : "nothing";
    }

    private boolean isThere(long scan) {
        try {
            return scans.get(scan).id() == scan;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** The address of the list sorted by the field; the other way round where it is sorted by it already. */
    public String sortedBy(String field) {
        return wanted.sortedBy(sort().equals(DESCENDING + field) ? field : DESCENDING + field);
    }

    /** {@code descending}, {@code ascending} or {@code none}, as the list is sorted by the field. */
    public String order(String field) {
        if (sort().equals(field)) {
            return "ascending";
        }
        return sort().equals(DESCENDING + field) ? "descending" : "none";
    }

    private String sort() {
        return query.text("sort").orElse(WORST_FIRST);
    }

    /** This screen's address with its filters and order, to be continued by a parameter. */
    public String getAddress() {
        return wanted.address();
    }
}
