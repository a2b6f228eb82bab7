package org.steelfactory.scan;

import java.util.List;
import java.util.Map;
import org.steelfactory.scan.fault.RecordedShift;

/**
 * An anomaly with the values it was judged by.
 *
 * @param detector of the scan that found it
 * @param judged the record as it was when the scan took it
 * @param usual what was usual for the machine then; what no record without data faults tells of is left out
 * @param elsewhere what other scans made of the same record, the newest first
 */
public record AnomalyDetail(
        Anomaly anomaly,
        Detector detector,
        RecordedShift judged,
        Map<Measure, UsualRange> usual,
        List<OtherVerdict> elsewhere) {}
