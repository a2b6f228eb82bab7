package org.steelfactory.web.scan;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.steelfactory.scan.Detector;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.Scans;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;

/** The list of scans, newest first, and the form that starts one. */
@Named
@RequestScoped
public class ScansBacking {

    @EJB
    private Scans scans;

    @Inject
    private Query query;

    @Inject
    private Notices notices;

    private final ScanForm form = new ScanForm();
    private Page<Scan> rows;
    private Scan running;
    private long records;

    @PostConstruct
    void load() {
        rows = scans.find(PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE));
        running = scans.running().orElse(null);
        records = scans.records();
    }

    /** Starts a scan and goes to its page. */
    public void start() throws IOException {
        Scan started = scans.start(form.order());
        notices.doneThere("/scans/" + started.id(), "scan.started", String.valueOf(started.id()));
    }

    public Page<Scan> getRows() {
        return rows;
    }

    /** How long it took; {@code null} while it runs. */
    public Duration took(Scan scan) {
        return scan.running() ? null : Duration.between(scan.startedAt(), scan.finishedAt());
    }

    /** The scan that runs; {@code null} where none does. */
    public Scan getRunning() {
        return running;
    }

    public ScanForm getForm() {
        return form;
    }

    /** How many records a scan that starts now would look at. */
    public long getRecords() {
        return records;
    }

    public boolean isTooFew() {
        return records < Scan.MIN_RECORDS;
    }

    public int getFewest() {
        return Scan.MIN_RECORDS;
    }

    public List<Detector> getDetectors() {
        return List.of(Detector.values());
    }
}
