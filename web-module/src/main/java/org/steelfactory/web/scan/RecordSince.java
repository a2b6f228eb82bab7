package org.steelfactory.web.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.production.RecordHistory.Change;

/** What became of a record after a scan took it: the values that are others now than those that were judged. */
@RequestScoped
public class RecordSince {

    @Inject
    FigureText figures;

    @Inject
    Format format;

    /** @return in the order of a record's fields; empty where the judged values still hold */
    List<Change> changes(AnomalyDetail detail, PerformanceRecord present) {
        ShiftFigures then = detail.judged().figures();
        ShiftFigures now = present.figures();
        List<Change> changes = new ArrayList<>();
        text(changes, "machine", detail.anomaly().machine(), present.machine());
        moment(changes, detail.anomaly().shiftStart(), present.shiftStart());
        time(changes, "operatingTimeS", then.operatingTimeS(), now.operatingTimeS());
        time(changes, "downTimeS", then.downTimeS(), now.downTimeS());
        time(changes, "plannedTimeS", detail.judged().plannedTimeS(), present.plannedTimeS());
        amount(changes, "actualOutput", then.actualOutput(), now.actualOutput());
        amount(changes, "idealOutput", then.idealOutput(), now.idealOutput());
        amount(changes, "goodUnits", then.goodUnits(), now.goodUnits());
        amount(changes, "totalUnits", then.totalUnits(), now.totalUnits());
        return changes;
    }

    private static void text(List<Change> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private void moment(List<Change> changes, Instant before, Instant after) {
        if (!before.equals(after)) {
            changes.add(new Change("shiftStart", format.time(before), format.time(after)));
        }
    }

    private void time(List<Change> changes, String field, Double before, Double after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, figures.minutes(before), figures.minutes(after)));
        }
    }

    private void amount(List<Change> changes, String field, Double before, Double after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, figures.amount(before), figures.amount(after)));
        }
    }
}
