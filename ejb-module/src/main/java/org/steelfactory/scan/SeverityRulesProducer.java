package org.steelfactory.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.steelfactory.rules.severity.SeverityRules;

/** Builds the rules once for the whole server. */
@ApplicationScoped
class SeverityRulesProducer {

    @Produces
    @Singleton
    SeverityRules severityRules() {
        return new SeverityRules();
    }
}
