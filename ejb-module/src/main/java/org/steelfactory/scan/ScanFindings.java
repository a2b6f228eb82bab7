package org.steelfactory.scan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.fault.DataFault;

/**
 * What a scan has stored, counted.
 *
 * @param severities how many anomalies have which severity; those that none has are left out
 * @param dataFaults how many records have which fault; a record may have several
 * @param modelSha256 of the model that scored, hexadecimal; empty where none was trained
 */
public record ScanFindings(
        Map<Severity, Long> severities, Map<DataFault, Long> dataFaults, Optional<String> modelSha256) {

    public ScanFindings {
        severities = Collections.unmodifiableMap(copy(Severity.class, severities));
        dataFaults = Collections.unmodifiableMap(copy(DataFault.class, dataFaults));
    }

    private static <K extends Enum<K>> Map<K, Long> copy(Class<K> keys, Map<K, Long> counts) {
        Map<K, Long> copy = new EnumMap<>(keys);
        copy.putAll(counts);
        return copy;
    }
}
