package org.steelfactory.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanStatus;
import org.steelfactory.scan.Scans;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.frame.Viewer;

/** What the strip tells of the scan that runs, or ran last. */
@RequestScoped
class ScanNotice {

    private static final String ICON = "scan";

    @EJB
    Scans scans;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    Format format;

    Notice latest() {
        Optional<Scan> latest =
                scans.find(PageRequest.first(1)).items().stream().findFirst();
        return latest.map(scan -> scan.running() ? running(scan) : ended(scan)).orElseGet(this::none);
    }

    private Notice running(Scan scan) {
        boolean stopped = scans.incident(scan.id()).isPresent();
        return notice(
                scan,
                stopped ? "no" : "",
                texts.of(stopped ? "dashboard.scanStopped" : "dashboard.scanRuns", String.valueOf(scan.id())),
                texts.of(
                        "dashboard.scanStep",
                        texts.of("scan.step." + scan.step()),
                        format.quantity(format.wholePercent(scan.progress()), 0, "%")));
    }

    private Notice ended(Scan scan) {
        String found = scan.status() == ScanStatus.COMPLETED
                ? texts.of("dashboard.scanFound", scan.anomalies())
                : texts.of("dashboard.scan." + scan.status(), String.valueOf(scan.id()));
        return notice(
                scan,
                scan.status() == ScanStatus.FAILED ? "wa" : "",
                found,
                texts.of("dashboard.lastScan", format.ago(scan.finishedAt())));
    }

    private Notice notice(Scan scan, String kind, String title, String text) {
        return new Notice(ICON, kind, title, text, viewer.link("/scans/" + scan.id()));
    }

    private Notice none() {
        return new Notice(
                ICON,
                "",
                texts.of("dashboard.noScan"),
                texts.of(viewer.isAdministrator() ? "dashboard.runScan" : "dashboard.askForScan"),
                viewer.link("/scans"));
    }
}
