package org.steelfactory.web.alert;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import org.steelfactory.alert.AlertState;
import org.steelfactory.alert.Alerts;
import org.steelfactory.web.frame.RailCount;

/** How many alerts nobody has looked at yet. */
@RequestScoped
public class UnacknowledgedCount implements RailCount {

    @EJB
    private Alerts alerts;

    @Override
    public String page() {
        return "alerts";
    }

    @Override
    public long count() {
        return alerts.counts().getOrDefault(AlertState.ACTIVE, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
