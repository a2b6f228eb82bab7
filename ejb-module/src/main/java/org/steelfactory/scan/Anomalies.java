package org.steelfactory.scan;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/** What the scans have found, and the score of every record; stored once by a scan, and only read here. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Anomalies {

    @Inject
    Database database;

    private final ScanTable scans = new ScanTable();
    private final AnomalyList anomalies = new AnomalyList();
    private final RecordScoreList scores = new RecordScoreList();

    /** A page of anomalies, newest first where nothing else is asked for. */
    public Page<Anomaly> find(AnomalyFilter filter, PageRequest request) {
        return database.with(connection -> anomalies.find(connection, filter, request));
    }

    /** How many of them there are of each severity, whatever severities the filter names; 0 where there are none. */
    public Map<Severity, Long> counts(AnomalyFilter filter) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        Arrays.stream(Severity.values()).forEach(severity -> counts.put(severity, 0L));
        counts.putAll(database.with(connection -> anomalies.counts(connection, filter.ofSeverities(Set.of()))));
        return counts;
    }

    /** The last scan that came to its end: what it found is what holds; empty while there is none. */
    public Optional<Scan> newestScan() {
        return database.with(scans::newestCompleted);
    }

    /** @throws NotFoundException when there is no such anomaly */
    public AnomalyDetail get(long id) {
        return database.with(connection -> anomalies.find(connection, id))
                .orElseThrow(() -> new NotFoundException("anomaly.unknown", id));
    }

    /** What came out for the records of a scan, those without anomaly too. */
    public Page<RecordScore> scores(long scan, PageRequest request) {
        return database.with(connection -> scores.find(connection, scan, request));
    }
}
