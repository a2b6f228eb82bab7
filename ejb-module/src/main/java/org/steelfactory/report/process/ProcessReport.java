package org.steelfactory.report.process;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.steelfactory.history.Diagram;
import org.steelfactory.history.ProcessDetail;

/**
 * What a process instance did, for a report.
 *
 * @param diagram of the version that it ran on
 * @param rules that fired in it
 * @param zone that times are told in
 */
public record ProcessReport(
        ProcessDetail detail, Diagram diagram, List<FiredRule> rules, String madeBy, Instant madeAt, ZoneId zone) {

    public ProcessReport {
        rules = List.copyOf(rules);
    }
}
