package org.steelfactory.web.maintenance;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.steelfactory.maintenance.MaintenancePlans;
import org.steelfactory.maintenance.MaintenanceTrigger;
import org.steelfactory.maintenance.MaintenanceTriggers;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Query;

/** The lists of maintenance plans, those first that come next, and of maintenance triggers. */
@Named
@RequestScoped
public class PlansBacking {

    static final String ADDRESS = "/maintenance/plans";

    @EJB
    private MaintenancePlans plans;

    @EJB
    private MaintenanceTriggers triggers;

    @Inject
    private RecurrenceWords words;

    @Inject
    private Query query;

    private Page<PlanRow> rows;
    private Page<MaintenanceTrigger> triggerRows;

    @PostConstruct
    void load() {
        rows = plans.find(PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE))
                .map(plan -> new PlanRow(plan, words.of(plan.details().recurrence())));
        triggerRows = triggers.find(PageRequest.first(PageRequest.MAX_SIZE));
    }

    public Page<PlanRow> getRows() {
        return rows;
    }

    /** All of them: one looks at any number of machines, so that there are few. */
    public Page<MaintenanceTrigger> getTriggers() {
        return triggerRows;
    }

    /** This screen's address, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS);
    }
}
