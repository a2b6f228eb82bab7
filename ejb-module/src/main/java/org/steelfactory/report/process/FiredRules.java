package org.steelfactory.report.process;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.Sql;

/** The rules that fired in a process instance, found by what it is about. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class FiredRules {

    private static final Pattern SUBJECT = Pattern.compile("(scan|alert|work-order)-(\\d{1,18})");

    private static final String SEVERITIES = "SELECT a.rule, a.policy_version, COUNT(*) FROM anomaly_detection a";
    private static final String ALERTS = "SELECT l.rule, l.policy_version, COUNT(*) FROM alert l";
    private static final String COUNTED = " GROUP BY 1, 2 ORDER BY 3 DESC, 1";

    @Inject
    Database database;

    /**
     * Those of an instance, the most frequent first: which severity an anomaly got, and whether it raised an alert.
     *
     * @param businessKey what it is about, such as {@code scan-42}; {@code null} for nothing
     */
    public List<FiredRule> of(String businessKey) {
        Matcher subject = SUBJECT.matcher(businessKey == null ? "" : businessKey);
        if (!subject.matches()) {
            return List.of();
        }
        long id = Long.parseLong(subject.group(2));
        return database.with(connection -> switch (subject.group(1)) {
            case "scan" ->
                both(
                        connection,
                        SEVERITIES + " WHERE a.scan_id = ? AND a.rule IS NOT NULL",
                        ALERTS + " WHERE l.scan_id = ? AND l.rule IS NOT NULL",
                        id);
            case "alert" ->
                both(
                        connection,
                        SEVERITIES + " JOIN alert_anomaly k ON k.anomaly_detection_id = a.id WHERE k.alert_id = ?"
                                + " AND a.rule IS NOT NULL",
                        ALERTS + " WHERE l.id = ? AND l.rule IS NOT NULL",
                        id);
            default ->
                some(
                        connection,
                        ALERTS + " JOIN work_order w ON w.alert_id = l.id WHERE w.id = ? AND l.rule IS NOT NULL",
                        id);
        });
    }

    private static List<FiredRule> both(Connection connection, String first, String second, long id)
            throws SQLException {
        List<FiredRule> rules = new ArrayList<>(some(connection, first, id));
        rules.addAll(some(connection, second, id));
        return rules;
    }

    private static List<FiredRule> some(Connection connection, String sql, long id) throws SQLException {
        return Sql.list(connection, FiredRules::rule, sql + COUNTED, id);
    }

    private static FiredRule rule(ResultSet row) throws SQLException {
        int version = row.getInt(2);
        return new FiredRule(row.getString(1), row.wasNull() ? null : version, row.getLong(3));
    }
}
