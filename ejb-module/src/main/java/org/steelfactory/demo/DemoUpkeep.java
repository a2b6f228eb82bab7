package org.steelfactory.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.steelfactory.maintenance.MaintenancePlanDetails;
import org.steelfactory.maintenance.MaintenancePlans;
import org.steelfactory.maintenance.MaintenanceTriggerDetails;
import org.steelfactory.maintenance.MaintenanceTriggers;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.Recurrence;
import org.steelfactory.maintenance.RecurrenceUnit;
import org.steelfactory.maintenance.TriggerKind;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.PageRequest;

/** The demo's maintenance plans and triggers, as an administrator would have entered them. */
@Stateless
@PermitAll
public class DemoUpkeep {

    private static final LocalTime EARLY = LocalTime.of(6, 0);

    @EJB
    MaintenancePlans plans;

    @EJB
    MaintenanceTriggers triggers;

    /**
     * Makes them, all or none, unless there are some.
     *
     * @param today of the plant's calendar; the first work is asked for some days later
     */
    public void createAll(LocalDate today) {
        if (plans.find(PageRequest.first(1)).total() > 0) {
            return;
        }
        LocalDate monday = today.plusWeeks(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        plan("HSM-1", "Grease and align entry guides", Priority.MEDIUM, 4, RecurrenceUnit.WEEK, monday, 7);
        plan("CC-2", "Calibrate mould level sensors", Priority.HIGH, 1, RecurrenceUnit.MONTH, monday.plusDays(1), 5);
        plan("BF-1", "Inspect cooling staves", Priority.HIGH, 90, RecurrenceUnit.DAY, monday.plusDays(2), 14);
        triggers.create(new MaintenanceTriggerDetails(
                null,
                "Find out why the OEE is so low",
                "Compare with the machine's report before anything is taken apart.",
                Priority.HIGH,
                TriggerKind.OEE_BELOW,
                7,
                .4,
                12,
                null,
                null,
                14,
                true));
        triggers.create(new MaintenanceTriggerDetails(
                "GAL-1",
                "Look at the zinc bath",
                null,
                Priority.MEDIUM,
                TriggerKind.ANOMALIES,
                14,
                null,
                null,
                Severity.HIGH,
                4,
                14,
                true));
    }

    private void plan(
            String machine,
            String title,
            Priority priority,
            int every,
            RecurrenceUnit unit,
            LocalDate start,
            int leadDays) {
        plans.create(new MaintenancePlanDetails(
                machine, title, null, priority, new Recurrence(every, unit, start, EARLY), leadDays, true));
    }
}
