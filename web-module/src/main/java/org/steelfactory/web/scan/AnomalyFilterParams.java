package org.steelfactory.web.scan;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.AnomalyFilter;
import org.steelfactory.scan.Reasons;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.EnumParam;
import org.steelfactory.web.frame.TimeParam;

/** The query parameters that narrow the list of anomalies down. */
public class AnomalyFilterParams {

    @QueryParam("scan")
    private String scan;

    @QueryParam("machine")
    private String machine;

    @QueryParam("severity")
    private String severity;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("reason")
    private String reason;

    @QueryParam("dataFault")
    private String dataFault;

    /** @throws InvalidInputException when a value can't be understood, or names nothing that there is */
    AnomalyFilter filter() {
        return new AnomalyFilter(
                ScanParam.of(scan),
                given(machine),
                severities(),
                TimeParam.of("from", from),
                TimeParam.of("to", to),
                given(reason).map(AnomalyFilterParams::known),
                given(dataFault).map(AnomalyFilterParams::truth));
    }

    /** Several with commas between. */
    private Set<Severity> severities() {
        Set<Severity> severities = EnumSet.noneOf(Severity.class);
        given(severity).stream()
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .map(name -> EnumParam.of("severity", name.strip(), Severity.class)
                        .orElseThrow(() -> new InvalidInputException(
                                "severity", "NOT_ALLOWED", "Severities with a comma between them are needed.")))
                .forEach(severities::add);
        return severities;
    }

    private static String known(String code) {
        if (!Reasons.codes().contains(code)) {
            throw new InvalidInputException("reason", "NOT_ALLOWED", "One of " + Reasons.codes() + " is needed.");
        }
        return code;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInputException("dataFault", "NOT_ALLOWED", "true or false is needed.");
        };
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
