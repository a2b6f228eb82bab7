package org.steelfactory.rules.handling;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.steelfactory.rules.CompiledRules;

/**
 * Decides who handles an alert, and who is told when nobody does. The decision depends on the facts it is given alone.
 *
 * <p>Build one and share it: it keeps no state, and many threads may call it at once.
 */
public final class HandlingRules {

    private final KieBase rules = CompiledRules.of(HandlingRules.class);

    /** @param times those of the alert's severity, as they held when it was raised or worsened */
    public Handling judge(WaitingAlert alert, AlertTimes times) {
        try (KieSession session = rules.newKieSession()) {
            session.insert(alert);
            session.insert(times);
            session.fireAllRules();
            return session.getInstancesOf(Handling.class).iterator().next();
        }
    }
}
