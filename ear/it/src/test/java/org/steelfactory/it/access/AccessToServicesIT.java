package org.steelfactory.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.access.Role;
import org.steelfactory.alert.AlertDismissal;
import org.steelfactory.alert.AlertFilter;
import org.steelfactory.alert.Alerts;
import org.steelfactory.audit.AuditLog;
import org.steelfactory.audit.AuditQuery;
import org.steelfactory.audit.DocumentStore;
import org.steelfactory.identity.AccountFilter;
import org.steelfactory.identity.Accounts;
import org.steelfactory.it.container.AsAdmin;
import org.steelfactory.it.container.AsAuditor;
import org.steelfactory.it.container.AsOperator;
import org.steelfactory.it.container.AsSupervisor;
import org.steelfactory.it.container.Caller;
import org.steelfactory.it.container.TestedArchive;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.machine.MachineDetails;
import org.steelfactory.machine.Machines;
import org.steelfactory.maintenance.LabourDetails;
import org.steelfactory.maintenance.NewStep;
import org.steelfactory.maintenance.PartDetails;
import org.steelfactory.maintenance.StepAnswer;
import org.steelfactory.maintenance.WorkOrderAttachments;
import org.steelfactory.maintenance.WorkOrderChecklist;
import org.steelfactory.maintenance.WorkOrderLabour;
import org.steelfactory.maintenance.WorkOrderParts;
import org.steelfactory.notification.MailAddresses;
import org.steelfactory.notification.NotificationFilter;
import org.steelfactory.notification.Notifications;
import org.steelfactory.notification.Preferences;
import org.steelfactory.notification.WebhookDetails;
import org.steelfactory.notification.Webhooks;
import org.steelfactory.production.BatchDetails;
import org.steelfactory.production.Batches;
import org.steelfactory.production.PerformanceFigures;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.production.Period;
import org.steelfactory.production.RecordEntry;
import org.steelfactory.production.RecordFilter;
import org.steelfactory.production.imports.ImportMode;
import org.steelfactory.production.imports.ImportSettings;
import org.steelfactory.production.imports.Imports;
import org.steelfactory.report.DashboardFigures;
import org.steelfactory.report.performance.PerformanceReports;
import org.steelfactory.report.performance.ReportChoice;
import org.steelfactory.report.reconciliation.Reconciliations;
import org.steelfactory.scan.Anomalies;
import org.steelfactory.scan.AnomalyFilter;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.scan.ScanScheduleDetails;
import org.steelfactory.scan.ScanSchedules;
import org.steelfactory.scan.Scans;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.PageRequest;

/** The services themselves give each role what the table says, whatever stands in front of them. */
@ExtendWith(ArquillianExtension.class)
class AccessToServicesIT {

    @EJB
    AsOperator operator;

    @EJB
    AsSupervisor supervisor;

    @EJB
    AsAdmin admin;

    @EJB
    AsAuditor auditor;

    @EJB
    Ledger ledger;

    @EJB
    Machines machines;

    @EJB
    Batches batches;

    @EJB
    PerformanceReports reports;

    @EJB
    PerformanceRecords records;

    @EJB
    Imports imports;

    @EJB
    PerformanceFigures figures;

    @EJB
    Scans scans;

    @EJB
    ScanSchedules schedules;

    @EJB
    Anomalies anomalies;

    @EJB
    Alerts alerts;

    @EJB
    WorkOrderChecklist checklists;

    @EJB
    WorkOrderParts parts;

    @EJB
    WorkOrderLabour labour;

    @EJB
    WorkOrderAttachments attachments;

    @EJB
    AuditLog auditLog;

    @EJB
    DocumentStore documentStore;

    @EJB
    Reconciliations reconciliations;

    @EJB
    Accounts accounts;

    @EJB
    DashboardFigures dashboardFigures;

    @EJB
    Notifications notifications;

    @EJB
    Preferences preferences;

    @EJB
    MailAddresses mailAddresses;

    @EJB
    Webhooks webhooks;

    private final AccessTable table = AccessTable.read();

    @Deployment
    static EnterpriseArchive product() {
        return TestedArchive.with(List.of(AccessTable.RESOURCE), AccessToServicesIT.class, AccessTable.class);
    }

    @Test
    void readingTheLedger() {
        check(
                "dashboard, machines",
                () -> ledger.entries(Optional.empty(), PageRequest.first(1)),
                ledger::verify,
                ledger::types);
    }

    @Test
    void lookingAtTheDashboard() {
        Period day = new Period(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-10-02T00:00:00Z"));
        check("dashboard, machines", () -> dashboardFigures.of(day), () -> dashboardFigures.days(day, List.of()));
    }

    @Test
    void makingReports() {
        ReportChoice choice =
                new ReportChoice(Set.of(), Set.of(), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));
        check("dashboard, machines", () -> reports.make(choice), () -> reports.machinesOf(choice));
    }

    @Test
    void readingMachinesAndBatches() {
        check("dashboard, machines", machines::all, machines::types, batches::productTypes);
    }

    @Test
    void managingMachinesAndBatches() {
        MachineDetails nothing = new MachineDetails("", "", "", null, null);
        check(
                "machines and batches: create",
                () -> machines.create(nothing),
                () -> machines.change(1, 1, nothing, "", ""),
                () -> batches.create(new BatchDetails("", null, null, null, null)),
                () -> batches.change(1, 1, new BatchDetails("", null, null, null, null)));
    }

    @Test
    void readingPerformanceRecordsAndTheirFigures() {
        Period never = new Period(Instant.EPOCH, Instant.EPOCH);
        check(
                "dashboard, machines",
                () -> records.find(RecordFilter.ALL, PageRequest.first(1)),
                () -> imports.find(PageRequest.first(1)),
                () -> figures.byMachine(never),
                () -> figures.byDay(never, List.of()),
                () -> figures.byShift(never, List.of()));
    }

    @Test
    void recordingPerformance() {
        RecordEntry nothing = new RecordEntry(null, null, null, null, null, null, null, null, null, null);
        check("record, import", () -> records.record(nothing), () -> records.change(1, 1, nothing, "", ""));
        check(
                "record, import",
                () -> imports.run(-1, ImportMode.DRY_RUN, ImportSettings.DEFAULT),
                () -> imports.undo(-1),
                () -> imports.cancel(-1));
    }

    @Test
    void readingScansAndWhatTheyFound() {
        check(
                "dashboard, machines",
                () -> scans.find(PageRequest.first(1)),
                () -> schedules.find(PageRequest.first(1)),
                scans::running,
                scans::records,
                () -> scans.progress(0),
                () -> scans.findings(0),
                () -> anomalies.find(AnomalyFilter.ALL, PageRequest.first(1)),
                () -> anomalies.scores(1, PageRequest.first(1)));
    }

    @Test
    void runningScans() {
        check(
                "start, schedule, cancel a scan",
                () -> scans.start(ScanOrder.of("none")),
                () -> scans.cancel(0),
                () -> scans.retry(0));
    }

    @Test
    void readingAlerts() {
        check(
                "dashboard, machines",
                () -> alerts.find(AlertFilter.ALL, PageRequest.first(1)),
                alerts::counts,
                alerts::handlers,
                alerts::precisionByMachine,
                alerts::precisionByDetector,
                () -> alerts.get(-1));
    }

    @Test
    void acknowledgingAlerts() {
        check("alert: acknowledge, comment", () -> alerts.acknowledge(-1, null), () -> alerts.comment(-1, "text"));
    }

    @Test
    void settlingAlerts() {
        check(
                "alert: assign, dismiss, resolve",
                () -> alerts.assign(-1, null, null),
                () -> alerts.resolve(-1, null),
                () -> alerts.dismiss(-1, new AlertDismissal(null, "none", null, null)));
    }

    @Test
    void readingWhatBelongsToWorkOrders() {
        check(
                "dashboard, machines",
                () -> checklists.of(-1),
                () -> parts.of(-1),
                () -> labour.of(-1),
                () -> attachments.of(-1),
                () -> attachments.download(-1, 1));
    }

    @Test
    void workingOnOrders() {
        check(
                "work order: start, complete",
                () -> checklists.add(-1, new NewStep(null, null, null, null, null, null)),
                () -> checklists.answer(-1, 1, null, new StepAnswer(null, null, null)),
                () -> checklists.reopen(-1, 1, null),
                () -> parts.note(-1, new PartDetails(null, null, null, null)),
                () -> parts.correct(-1, 1, null, new PartDetails(null, null, null, null)),
                () -> labour.note(-1, new LabourDetails(null, null)),
                () -> labour.correct(-1, 1, null, new LabourDetails(null, null)));
    }

    @Test
    void attachingFilesToWorkOrders() {
        check("alert: acknowledge, comment", () -> attachments.attach(-1, "x", new byte[0]));
    }

    @Test
    void schedulingScans() {
        ScanScheduleDetails nothing = new ScanScheduleDetails("", "", null, "", false);
        check(
                "start, schedule, cancel a scan",
                () -> schedules.create(nothing),
                () -> schedules.change(0, 0, nothing),
                () -> {
                    schedules.delete(0, 0);
                    return null;
                });
    }

    @Test
    void readingTheAuditLog() {
        check("audit log", () -> auditLog.find(AuditQuery.ALL, PageRequest.first(1)));
    }

    @Test
    void comparingTheStores() {
        check(
                "audit log",
                reconciliations::start,
                reconciliations::newest,
                () -> reconciliations.find(PageRequest.first(1)),
                () -> reconciliations.differences(-1, PageRequest.first(1)));
    }

    @Test
    void administeringUsersAndTheDocumentStore() {
        check(
                "users, Mongo statistics",
                documentStore::status,
                reconciliations::rebuild,
                () -> accounts.find(AccountFilter.ALL, PageRequest.first(1)));
    }

    @Test
    void beingToldAndChoosing() {
        check(
                "dashboard, machines",
                notifications::unread,
                notifications::kinds,
                () -> notifications.mine(NotificationFilter.ALL, PageRequest.first(1)),
                () -> notifications.get(-1),
                () -> notifications.read(-1),
                preferences::mine,
                mailAddresses::mine,
                () -> mailAddresses.change("none"));
    }

    @Test
    void administeringWebhooks() {
        WebhookDetails nothing = new WebhookDetails("", "", Set.of(), null, false);
        check(
                "users, Mongo statistics",
                () -> webhooks.find(PageRequest.first(1)),
                () -> webhooks.create(nothing),
                () -> webhooks.change(-1, 0, nothing),
                () -> webhooks.renewSecret(-1, 0),
                () -> webhooks.test(-1),
                () -> webhooks.deliveries(-1, PageRequest.first(1)),
                () -> webhooks.resend(-1, 1));
    }

    @Test
    void nobodyGetsNothing() {
        for (Callable<?> deed : List.<Callable<?>>of(ledger::verify, documentStore::status)) {
            assertThatThrownBy(deed::call).isInstanceOf(EJBAccessException.class);
        }
    }

    private void check(String deed, Callable<?>... calls) {
        Map<Role, Caller> callers = new EnumMap<>(
                Map.of(Role.OPERATOR, operator, Role.SUPERVISOR, supervisor, Role.ADMIN, admin, Role.AUDITOR, auditor));
        callers.forEach((role, caller) -> {
            for (Callable<?> call : calls) {
                assertThat(allowed(caller, call))
                        .as("%s as %s", deed, role)
                        .isEqualTo(table.mayDo(deed).contains(role));
            }
        });
    }

    private static boolean allowed(Caller caller, Callable<?> call) {
        try {
            caller.call(call);
            return true;
        } catch (EJBAccessException e) {
            return false;
        } catch (BusinessException e) {
            // Refused for what was asked, after the role was let through.
            return true;
        } catch (Exception e) {
            throw new AssertionError("Neither done nor refused", e);
        }
    }
}
