package org.steelfactory.scan;

import static org.steelfactory.access.Role.ADMIN;
import static org.steelfactory.access.Role.SUPERVISOR;

import org.steelfactory.notification.Happening;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.rules.severity.Severity;

/** What people may be told of a scan. */
final class ScanNews {

    private ScanNews() {}

    static Happening finished(Scan scan) {
        return about(scan, HappeningKind.SCAN_FINISHED, Severity.NONE)
                .with("anomalies", scan.anomalies())
                .with("alerts", scan.alerts());
    }

    static Happening failed(Scan scan) {
        return about(scan, HappeningKind.SCAN_FAILED, Severity.MEDIUM).with("reason", scan.error());
    }

    private static Happening about(Scan scan, HappeningKind kind, Severity severity) {
        return Happening.of(kind, severity, "scan-" + scan.id())
                .with("scan", scan.id())
                .toRoles(ADMIN, SUPERVISOR);
    }
}
