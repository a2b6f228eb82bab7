package org.steelfactory.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.steelfactory.rules.alert.AlertRules;
import org.steelfactory.rules.handling.HandlingRules;

/** Builds the rules once for the whole server. */
@ApplicationScoped
class AlertRulesProducer {

    @Produces
    @Singleton
    AlertRules alertRules() {
        return new AlertRules();
    }

    @Produces
    @Singleton
    HandlingRules handlingRules() {
        return new HandlingRules();
    }
}
