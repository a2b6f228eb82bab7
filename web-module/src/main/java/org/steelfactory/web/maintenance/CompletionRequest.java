package org.steelfactory.web.maintenance;

import org.steelfactory.maintenance.WorkReport;

/** What work was done; see {@link WorkReport}. */
public record CompletionRequest(String downtimeReason, Integer stopMin, Integer labourMin, String comment) {

    WorkReport report() {
        return new WorkReport(downtimeReason, stopMin, labourMin, comment);
    }
}
