package org.steelfactory.web.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.steelfactory.policy.EscalationMinutes;
import org.steelfactory.policy.SeverityPolicies;
import org.steelfactory.policy.SeverityPolicyDraft;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.shared.InvalidInputException;

/**
 * A change of the severity policy; what is left out stays as it is.
 *
 * @param preset {@code classic} or {@code standard}: its thresholds, instead of any given here
 * @param criticalAcknowledgeMin minutes that nobody may look at a CRITICAL alert before others are told; the other
 *     severities alike
 * @param criticalSettleMin minutes that somebody may know of a CRITICAL alert without settling it, before others are told;
 *     the other severities alike
 * @param version the version that the author saw; the present one where it is left out
 */
public record SeverityPolicyRequest(
        String preset,
        Double critical,
        Double high,
        Double medium,
        Double low,
        Severity dataFault,
        Severity alertFrom,
        Long alertRepeatMin,
        Long criticalAcknowledgeMin,
        Long criticalSettleMin,
        Long highAcknowledgeMin,
        Long highSettleMin,
        Long mediumAcknowledgeMin,
        Long mediumSettleMin,
        Long lowAcknowledgeMin,
        Long lowSettleMin,
        String reason,
        Integer version) {

    /** @throws InvalidInputException when the preset is unknown, or thresholds are given beside it */
    SeverityPolicyDraft draft(SeverityPolicyVersion present) {
        SeverityPolicyDraft before = SeverityPolicyDraft.of(present);
        SeverityPolicyDraft base = wantedPreset().map(before::with).orElse(before);
        return new SeverityPolicyDraft(
                Optional.ofNullable(critical).orElse(base.critical()),
                Optional.ofNullable(high).orElse(base.high()),
                Optional.ofNullable(medium).orElse(base.medium()),
                Optional.ofNullable(low).orElse(base.low()),
                Optional.ofNullable(dataFault).orElse(base.dataFault()),
                Optional.ofNullable(alertFrom).orElse(base.alertFrom()),
                Optional.ofNullable(alertRepeatMin).orElse(base.alertRepeatMin()),
                escalation(base.escalation()));
    }

    private Map<Severity, EscalationMinutes> escalation(Map<Severity, EscalationMinutes> base) {
        return Map.of(
                Severity.CRITICAL, minutes(criticalAcknowledgeMin, criticalSettleMin, base.get(Severity.CRITICAL)),
                Severity.HIGH, minutes(highAcknowledgeMin, highSettleMin, base.get(Severity.HIGH)),
                Severity.MEDIUM, minutes(mediumAcknowledgeMin, mediumSettleMin, base.get(Severity.MEDIUM)),
                Severity.LOW, minutes(lowAcknowledgeMin, lowSettleMin, base.get(Severity.LOW)));
    }

    private static EscalationMinutes minutes(Long acknowledge, Long settle, EscalationMinutes base) {
        return new EscalationMinutes(
                Optional.ofNullable(acknowledge).orElse(base.acknowledge()),
                Optional.ofNullable(settle).orElse(base.settle()));
    }

    private Optional<SeverityPolicy> wantedPreset() {
        if (preset == null) {
            return Optional.empty();
        }
        if (Stream.of(critical, high, medium, low).anyMatch(Objects::nonNull)) {
            throw new InvalidInputException(
                    "preset", "NOT_ALLOWED", "Give a preset or thresholds of your own, not both.");
        }
        String name = preset.strip().toLowerCase(Locale.ROOT);
        return Optional.of(SeverityPolicies.PRESETS.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException("preset", "NOT_ALLOWED", "The presets are classic and standard.")));
    }
}
