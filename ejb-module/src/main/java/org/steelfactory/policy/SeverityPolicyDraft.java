package org.steelfactory.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steelfactory.rules.alert.AlertPolicy;
import org.steelfactory.rules.handling.EscalationPolicy;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

/**
 * What somebody wants the policy to be; nothing is checked yet.
 *
 * @param critical decision score below which a record is CRITICAL, −1..1; −1 where the policy has no such severity
 * @param high the same for HIGH, {@code critical}..1
 * @param medium the same for MEDIUM, {@code high}..1
 * @param low the same for LOW, {@code medium}..1
 * @param dataFault severity of a record whose values can't be right
 * @param alertFrom the least severity that raises an alert, LOW or more
 * @param alertRepeatMin minutes, 0 to {@value #MAX_REPEAT_MIN}, in which a closed alert isn't raised again
 * @param escalation how long alerts may wait, for each severity that an alert can have
 */
public record SeverityPolicyDraft(
        double critical,
        double high,
        double medium,
        double low,
        Severity dataFault,
        Severity alertFrom,
        long alertRepeatMin,
        Map<Severity, EscalationMinutes> escalation) {

    /** A week. */
    public static final long MAX_REPEAT_MIN = 7 * 24 * 60;

    private static final String CUSTOM = "custom";

    /** The policy as it is, to change some of it. */
    public static SeverityPolicyDraft of(SeverityPolicyVersion present) {
        return new SeverityPolicyDraft(
                        0,
                        0,
                        0,
                        0,
                        present.dataFault(),
                        present.alerts().from(),
                        present.alerts().repeatAfter().toMinutes(),
                        minutes(present.escalation()))
                .with(present.thresholds());
    }

    /** The same with other thresholds, such as a preset's. */
    public SeverityPolicyDraft with(SeverityPolicy thresholds) {
        return new SeverityPolicyDraft(
                thresholds.critical(),
                thresholds.high(),
                thresholds.medium(),
                thresholds.low(),
                dataFault,
                alertFrom,
                alertRepeatMin,
                escalation);
    }

    /** @throws InvalidInputException naming every value that can't be used */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        String before = null;
        double least = -1;
        for (Map.Entry<String, Double> threshold : thresholdsByName().entrySet()) {
            String name = threshold.getKey();
            double value = threshold.getValue();
            if (!(value >= -1 && value <= 1)) {
                errors.add(new FieldError(name, "OUT_OF_RANGE", "A threshold is a number in -1 to 1."));
            } else if (value < least) {
                errors.add(new FieldError(name, "NOT_RISING", "This threshold lies below that of " + before + "."));
            } else {
                before = name;
                least = value;
            }
        }
        if (alertFrom == Severity.NONE) {
            errors.add(new FieldError(
                    "alertFrom", "NOT_ALLOWED", "Every record would raise an alert; choose LOW or more."));
        }
        if (alertRepeatMin < 0 || alertRepeatMin > MAX_REPEAT_MIN) {
            errors.add(new FieldError(
                    "alertRepeatMin", "OUT_OF_RANGE", "0 to " + MAX_REPEAT_MIN + " minutes are possible."));
        }
        EscalationPolicy.SEVERITIES.forEach(severity -> check(severity, errors));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private void check(Severity severity, List<FieldError> errors) {
        EscalationMinutes minutes = escalation.get(severity);
        Map<String, Long> fields = Map.of("Acknowledge", minutes.acknowledge(), "Settle", minutes.settle());
        fields.entrySet().stream()
                .filter(field -> !EscalationMinutes.possible(field.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> errors.add(new FieldError(
                        severity.name().toLowerCase(Locale.ROOT) + field.getKey() + "Min",
                        "OUT_OF_RANGE",
                        "1 to " + EscalationMinutes.MAX + " minutes are possible.")));
    }

    /** Under the name of the preset that they are, if any. */
    SeverityPolicy thresholds() {
        SeverityPolicy custom = new SeverityPolicy(CUSTOM, critical, high, medium, low);
        return Stream.of(SeverityPolicy.CLASSIC, SeverityPolicy.STANDARD)
                .filter(preset -> custom.equals(named(CUSTOM, preset)))
                .findFirst()
                .orElse(custom);
    }

    AlertPolicy alerts() {
        return new AlertPolicy(alertFrom, Duration.ofMinutes(alertRepeatMin));
    }

    EscalationPolicy escalationPolicy() {
        return new EscalationPolicy(
                escalation.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                        .times())));
    }

    private static Map<Severity, EscalationMinutes> minutes(EscalationPolicy escalation) {
        return escalation.times().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> EscalationMinutes.of(each.getValue())));
    }

    private Map<String, Double> thresholdsByName() {
        Map<String, Double> thresholds = new LinkedHashMap<>();
        thresholds.put("critical", critical);
        thresholds.put("high", high);
        thresholds.put("medium", medium);
        thresholds.put("low", low);
        return thresholds;
    }

    private static SeverityPolicy named(String name, SeverityPolicy policy) {
        return new SeverityPolicy(name, policy.critical(), policy.high(), policy.medium(), policy.low());
    }
}
