package org.steelfactory.rules.severity;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.steelfactory.rules.CompiledRules;

/**
 * Decides how bad scored records are. The verdict on a record depends on its decision score and the policy alone: not
 * on other records, the order, the time or earlier calls.
 *
 * <p>Build one and share it: it keeps no state, and many threads may call it at once.
 */
public final class SeverityRules {

    private final KieBase rules = CompiledRules.of(SeverityRules.class);

    /** The verdict on one record. */
    public SeverityVerdict judge(SeverityPolicy policy, ScoredRecord record) {
        return judge(policy, List.of(record)).get(0);
    }

    /** The verdicts on many records, in their order; much faster than one by one. */
    public List<SeverityVerdict> judge(SeverityPolicy policy, List<ScoredRecord> records) {
        Map<ScoredRecord, SeverityVerdict> verdicts = fire(policy, records);
        return records.stream().map(verdicts::get).toList();
    }

    /** By identity, as the rule engine tells facts apart: two records may well be equal. */
    private Map<ScoredRecord, SeverityVerdict> fire(SeverityPolicy policy, List<ScoredRecord> records) {
        Map<ScoredRecord, SeverityVerdict> verdicts = new IdentityHashMap<>();
        try (KieSession session = rules.newKieSession()) {
            session.insert(policy);
            records.forEach(session::insert);
            session.fireAllRules();
            session.getInstancesOf(SeverityVerdict.class).forEach(verdict -> verdicts.put(verdict.record(), verdict));
        }
        return verdicts;
    }
}
