package org.steelfactory.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.steelfactory.rules.alert.AlertRules;

/** Builds the rules once for the whole server. */
@ApplicationScoped
class AlertRulesProducer {

    @Produces
    @Singleton
    AlertRules alertRules() {
        return new AlertRules();
    }
}
