package org.steelfactory.policy;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/** The policy that turns decision scores into severities and alerts, in all its versions. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class SeverityPolicies {

    /** The thresholds that the product brings. */
    public static final List<SeverityPolicy> PRESETS = List.of(SeverityPolicy.CLASSIC, SeverityPolicy.STANDARD);

    static final int MAX_REASON = 500;

    @PersistenceContext
    EntityManager entities;

    @EJB
    CurrentUser currentUser;

    @EJB
    Ledger ledger;

    @Inject
    Clock clock;

    /** The version that holds; open to work without a caller, as a scan's. */
    @PermitAll
    public SeverityPolicyVersion current() {
        return entities.createQuery(
                        "SELECT p FROM SeverityPolicyRow p ORDER BY p.version DESC", SeverityPolicyRow.class)
                .setMaxResults(1)
                .getSingleResult()
                .policy();
    }

    /** @throws NotFoundException when there is no such version */
    @PermitAll
    public SeverityPolicyVersion version(int version) {
        return Optional.ofNullable(entities.find(SeverityPolicyRow.class, version))
                .map(SeverityPolicyRow::policy)
                .orElseThrow(() -> new NotFoundException("policy.version", version));
    }

    /** All versions, newest first. */
    public Page<SeverityPolicyVersion> versions(PageRequest request) {
        request.requireSortable(List.of());
        List<SeverityPolicyVersion> found = entities.createQuery(
                        "SELECT p FROM SeverityPolicyRow p ORDER BY p.version DESC", SeverityPolicyRow.class)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultStream()
                .map(SeverityPolicyRow::policy)
                .toList();
        return Page.of(found, current().version(), request);
    }

    /**
     * Adds a version, which holds from now on. Verdicts of earlier scans keep theirs.
     *
     * @param version the one that the change's author saw
     * @param why the reason, in at most {@value #MAX_REASON} characters; empty for none
     * @throws InvalidInputException naming every value that can't be used
     * @throws ConflictException when a newer version holds already
     */
    @Audited(action = "CHANGE_POLICY", resource = "severity-policy")
    @RolesAllowed(ADMIN)
    public SeverityPolicyVersion change(
            @AuditedId int version, @AuditedDetail SeverityPolicyDraft draft, @AuditedDetail Optional<String> why) {
        draft.check();
        String reason = why.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        if (reason != null && reason.length() > MAX_REASON) {
            throw new InvalidInputException("reason", "LENGTH", "At most " + MAX_REASON + " characters.");
        }
        SeverityPolicyVersion present = current();
        if (present.version() != version) {
            throw new ConflictException("version.outdated", "Policy", present.version());
        }
        SeverityPolicyVersion changed = new SeverityPolicyVersion(
                version + 1,
                draft.thresholds(),
                draft.dataFault(),
                draft.alerts(),
                draft.escalationPolicy(),
                reason,
                currentUser.name(),
                clock.instant());
        // Who adds the same version at the same moment fails on the primary key, and is told so.
        entities.persist(new SeverityPolicyRow(changed));
        entities.flush();
        ledger.append(entry(changed));
        return changed;
    }

    private static LedgerRecord entry(SeverityPolicyVersion policy) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "policy", "severity",
                "version", policy.version(),
                "name", policy.thresholds().name(),
                "critical", policy.thresholds().critical(),
                "high", policy.thresholds().high(),
                "medium", policy.thresholds().medium(),
                "low", policy.thresholds().low(),
                "dataFault", policy.dataFault().name(),
                "alertFrom", policy.alerts().from().name(),
                "alertRepeatMin", policy.alerts().repeatAfter().toMinutes()));
        policy.escalation().times().forEach((severity, times) -> {
            String name = severity.name().toLowerCase(Locale.ROOT);
            facts.put(name + "AcknowledgeMin", times.acknowledge().toMinutes());
            facts.put(name + "SettleMin", times.settle().toMinutes());
        });
        return new LedgerRecord("POLICY_CHANGED", facts);
    }
}
