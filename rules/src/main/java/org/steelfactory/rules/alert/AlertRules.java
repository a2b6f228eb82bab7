package org.steelfactory.rules.alert;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.steelfactory.rules.CompiledRules;

/**
 * Decides which anomalies call for somebody. The verdict on a case depends on the policy, the moment and the latest
 * alert and the mute of the same machine and cause alone.
 *
 * <p>Build one and share it: it keeps no state, and many threads may call it at once.
 */
public final class AlertRules {

    private final KieBase rules = CompiledRules.of(AlertRules.class);

    /**
     * The verdicts on cases, in their order.
     *
     * @param now the moment at which alerts would be raised
     * @param cases at most one for a machine and cause
     * @param earlier the latest alert for each machine and cause that has one; others don't matter
     * @param mutes for each machine and cause the one that mutes most, if any
     * @throws IllegalArgumentException when a machine and cause appears twice among the cases, the alerts or the mutes
     */
    public List<AlertVerdict> judge(
            AlertPolicy policy, Instant now, List<AlertCase> cases, List<EarlierAlert> earlier, List<Mute> mutes) {
        requireOneEach(cases.stream()
                .map(each -> new Key(each.machineId(), each.cause()))
                .toList());
        requireOneEach(earlier.stream()
                .map(each -> new Key(each.machineId(), each.cause()))
                .toList());
        requireOneEach(mutes.stream()
                .map(each -> new Key(each.machineId(), each.cause()))
                .toList());
        Map<AlertCase, AlertVerdict> verdicts = new LinkedHashMap<>();
        try (KieSession session = rules.newKieSession()) {
            session.insert(policy);
            session.insert(now);
            earlier.forEach(session::insert);
            mutes.forEach(session::insert);
            cases.forEach(session::insert);
            session.fireAllRules();
            session.getInstancesOf(AlertVerdict.class).forEach(verdict -> verdicts.put(verdict.alertCase(), verdict));
        }
        return cases.stream().map(verdicts::get).toList();
    }

    private record Key(long machineId, String cause) {}

    private static void requireOneEach(List<Key> keys) {
        Set<Key> seen = new HashSet<>();
        keys.stream().filter(key -> !seen.add(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("Two of machine " + key.machineId() + " for " + key.cause());
        });
    }
}
