package org.steelfactory.alert;

import java.time.Instant;
import org.steelfactory.rules.handling.AlertTimes;
import org.steelfactory.rules.severity.Severity;

/**
 * An alert that is about to be raised; see {@link Alert}.
 *
 * @param seenUntil the machine's newest recorded shift
 */
record NewAlert(
        long machineId,
        String cause,
        String message,
        Severity severity,
        long anomalyId,
        long scanId,
        String rule,
        int policyVersion,
        AlertTimes times,
        AlertWait until,
        Instant seenUntil,
        Instant raisedAt) {}
