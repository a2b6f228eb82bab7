package org.steelfactory.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** REST and screens give each role what the table says, and refuse the rest. */
@ExtendWith(RunningProduct.class)
class AccessOverHttpIT {

    private static final String READ = "dashboard, machines";
    private static final String MANAGE = "machines and batches: create";
    private static final String RECORD = "record, import";
    private static final String SCAN = "start, schedule, cancel a scan";
    private static final String ACKNOWLEDGE = "alert: acknowledge, comment";
    private static final String SETTLE = "alert: assign, dismiss, resolve; work order: request";
    private static final String DECIDE = "work order: approve, reject, schedule, verify";
    private static final String WORK = "work order: start, complete";
    private static final String PLAN = "maintenance plans and triggers";
    private static final String TASKS = "tasks: those of one's groups";
    private static final String HISTORY = "process history";
    private static final String INCIDENT = "retry or cancel an incident";
    private static final String AUDIT = "audit log";
    private static final String TAMPER = "guards, tamper laboratory";
    private static final String ADMINISTER = "users, Mongo statistics";

    /** A request, and the row of the table that says who may send it. */
    private record Probe(String deed, String method, String path) {}

    private static final List<Integer> READABLE = List.of(200);

    /** What isn't there or a body that says nothing is refused, after the role was let through. */
    private static final List<Integer> LET_THROUGH = List.of(404, 422);

    private static final List<Probe> PROBES = List.of(
            new Probe(READ, "GET", "/ledger/entries"),
            new Probe(READ, "GET", "/ledger/verification"),
            new Probe(READ, "GET", "/ledger/checkpoint"),
            new Probe(READ, "GET", "/ledger/public-key"),
            new Probe(READ, "GET", "/ledger/entries/0/proof"),
            new Probe(READ, "GET", "/ledger/consistency?from=1&to=1"),
            new Probe(READ, "GET", "//dashboard"),
            new Probe(READ, "GET", "/dashboard"),
            new Probe(READ, "GET", "//ledger"),
            new Probe(READ, "GET", "//profile"),
            new Probe(READ, "GET", "/me"),
            new Probe(READ, "GET", "/tokens"),
            new Probe(READ, "GET", "/machines"),
            new Probe(READ, "GET", "//machines"),
            new Probe(READ, "GET", "//batches"),
            new Probe(MANAGE, "POST", "/machines"),
            new Probe(MANAGE, "PUT", "/machines/999999999"),
            new Probe(READ, "GET", "/batches"),
            new Probe(MANAGE, "POST", "/batches"),
            new Probe(MANAGE, "PUT", "/batches/999999999"),
            new Probe(READ, "GET", "/performance-records"),
            new Probe(READ, "GET", "/performance-report"),
            new Probe(READ, "GET", "//performance/report"),
            new Probe(READ, "GET", "//performance/report.pdf"),
            new Probe(READ, "GET", "//performance/report.csv"),
            new Probe(READ, "GET", "//performance"),
            new Probe(READ, "GET", "//performance/import"),
            new Probe(RECORD, "POST", "/performance-records"),
            new Probe(RECORD, "PUT", "/performance-records/999999999"),
            new Probe(READ, "GET", "/performance-records/imports"),
            new Probe(RECORD, "DELETE", "/performance-records/imports/999999999"),
            new Probe(READ, "GET", "/scans"),
            new Probe(READ, "GET", "//scans"),
            new Probe(READ, "GET", "/anomalies"),
            new Probe(SCAN, "POST", "/scans"),
            new Probe(SCAN, "DELETE", "/scans/999999999"),
            new Probe(SCAN, "POST", "/scans/999999999/retry"),
            new Probe(READ, "GET", "/alerts"),
            new Probe(READ, "GET", "//alerts"),
            new Probe(READ, "GET", "/alerts/precision"),
            new Probe(ACKNOWLEDGE, "POST", "/alerts/999999999/acknowledgement"),
            new Probe(ACKNOWLEDGE, "POST", "/alerts/999999999/comments"),
            new Probe(SETTLE, "POST", "/alerts/999999999/resolution"),
            new Probe(SETTLE, "POST", "/alerts/999999999/dismissal"),
            new Probe(SETTLE, "PUT", "/alerts/999999999/assignee"),
            new Probe(READ, "GET", "/work-orders"),
            new Probe(READ, "GET", "//maintenance"),
            new Probe(WORK, "POST", "/work-orders"),
            new Probe(WORK, "PUT", "/work-orders/999999999"),
            new Probe(DECIDE, "PUT", "/work-orders/999999999/decision"),
            new Probe(DECIDE, "POST", "/work-orders/999999999/schedule"),
            new Probe(WORK, "POST", "/work-orders/999999999/start"),
            new Probe(WORK, "POST", "/work-orders/999999999/completion"),
            new Probe(DECIDE, "POST", "/work-orders/999999999/verification"),
            new Probe(WORK, "POST", "/work-orders/999999999/cancellation"),
            new Probe(ACKNOWLEDGE, "POST", "/work-orders/999999999/comments"),
            new Probe(READ, "GET", "//maintenance/plans"),
            new Probe(READ, "GET", "/maintenance-plans"),
            new Probe(PLAN, "POST", "/maintenance-plans"),
            new Probe(PLAN, "PUT", "/maintenance-plans/999999999"),
            new Probe(PLAN, "DELETE", "/maintenance-plans/999999999"),
            new Probe(READ, "GET", "/maintenance-triggers"),
            new Probe(PLAN, "POST", "/maintenance-triggers"),
            new Probe(PLAN, "PUT", "/maintenance-triggers/999999999"),
            new Probe(PLAN, "DELETE", "/maintenance-triggers/999999999"),
            new Probe(WORK, "POST", "/work-orders/999999999/steps"),
            new Probe(WORK, "DELETE", "/work-orders/999999999/steps/1"),
            new Probe(WORK, "PUT", "/work-orders/999999999/steps/1/answer"),
            new Probe(WORK, "DELETE", "/work-orders/999999999/steps/1/answer"),
            new Probe(WORK, "POST", "/work-orders/999999999/parts"),
            new Probe(WORK, "PUT", "/work-orders/999999999/parts/1"),
            new Probe(WORK, "DELETE", "/work-orders/999999999/parts/1"),
            new Probe(WORK, "POST", "/work-orders/999999999/labour"),
            new Probe(WORK, "PUT", "/work-orders/999999999/labour/1"),
            new Probe(WORK, "DELETE", "/work-orders/999999999/labour/1"),
            new Probe(ACKNOWLEDGE, "POST", "/work-orders/999999999/attachments?name=x"),
            new Probe(ACKNOWLEDGE, "DELETE", "/work-orders/999999999/attachments/1"),
            new Probe(TASKS, "GET", "/tasks"),
            new Probe(TASKS, "GET", "//tasks"),
            new Probe(TASKS, "POST", "/tasks/not-there/claim"),
            new Probe(TASKS, "POST", "/tasks/not-there/completion"),
            new Probe(TASKS, "PUT", "/tasks/not-there/assignee"),
            new Probe(READ, "GET", "/scan-schedules"),
            new Probe(READ, "GET", "//scans/schedules"),
            new Probe(SCAN, "POST", "/scan-schedules"),
            new Probe(SCAN, "PUT", "/scan-schedules/999999999"),
            new Probe(SCAN, "DELETE", "/scan-schedules/999999999"),
            new Probe(HISTORY, "GET", "/processes"),
            new Probe(HISTORY, "GET", "//processes"),
            new Probe(HISTORY, "GET", "//processes/time"),
            new Probe(HISTORY, "GET", "//processes.csv"),
            new Probe(HISTORY, "GET", "//processes.bpmn?definition=anomalyScan"),
            new Probe(INCIDENT, "POST", "/processes/999999999/incidents/1/retry"),
            new Probe(INCIDENT, "POST", "/processes/999999999/cancellation"),
            new Probe(AUDIT, "GET", "/audit-log"),
            new Probe(AUDIT, "GET", "//audit"),
            new Probe(AUDIT, "GET", "/reconciliations"),
            new Probe(AUDIT, "POST", "/reconciliations"),
            new Probe(AUDIT, "GET", "//reconciliation"),
            new Probe(READ, "GET", "/policies/severity"),
            new Probe(READ, "GET", "/policies/severity/versions/1"),
            new Probe(ADMINISTER, "GET", "/users"),
            new Probe(ADMINISTER, "GET", "/users/1"),
            new Probe(ADMINISTER, "POST", "/users"),
            new Probe(ADMINISTER, "PUT", "/users/1"),
            new Probe(ADMINISTER, "GET", "/mongo/status"),
            new Probe(ADMINISTER, "GET", "//users"),
            new Probe(ADMINISTER, "GET", "//mongodb"),
            new Probe(ADMINISTER, "GET", "//style"),
            new Probe(READ, "GET", "/notifications"),
            new Probe(READ, "GET", "/notifications/unread"),
            new Probe(READ, "GET", "//notifications"),
            new Probe(READ, "GET", "//notifications/bell"),
            new Probe(READ, "GET", "//notifications/settings"),
            new Probe(READ, "PUT", "/notifications/999999999/read"),
            new Probe(READ, "GET", "/notification-settings/preferences"),
            new Probe(READ, "PUT", "/notification-settings/preferences"),
            new Probe(READ, "GET", "/notification-settings/mail-address"),
            new Probe(READ, "PUT", "/notification-settings/mail-address"),
            new Probe(READ, "POST", "/notification-settings/mail-address/confirmation"),
            new Probe(ADMINISTER, "GET", "/webhooks"),
            new Probe(ADMINISTER, "POST", "/webhooks"),
            new Probe(ADMINISTER, "PUT", "/webhooks/999999999"),
            new Probe(ADMINISTER, "DELETE", "/webhooks/999999999"),
            new Probe(ADMINISTER, "POST", "/webhooks/999999999/secret"),
            new Probe(ADMINISTER, "POST", "/webhooks/999999999/tests"),
            new Probe(ADMINISTER, "POST", "/webhooks/999999999/deliveries/1/repetition"),
            new Probe(ADMINISTER, "GET", "//notifications/webhooks"),
            new Probe(READ, "GET", "//ledger/laboratory"),
            new Probe(READ, "GET", "/ledger/laboratory"),
            new Probe(READ, "GET", "/ledger/guards"),
            new Probe(READ, "GET", "/ledger/verification?of=laboratory"),
            new Probe(TAMPER, "PUT", "/ledger/guards?of=nothing"),
            new Probe(TAMPER, "DELETE", "/ledger/guards?of=nothing"),
            new Probe(TAMPER, "POST", "/ledger/tampering/999999999"),
            new Probe(TAMPER, "POST", "/ledger/repairs?of=nothing"));

    private final AccessTable table = AccessTable.read();
    private final Product product;

    AccessOverHttpIT(Product product) {
        this.product = product;
    }

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhatTheTableSays() {
        return PROBES.stream().flatMap(probe -> Arrays.stream(Role.values())
                .map(role -> DynamicTest.dynamicTest(
                        "%s %s as %s".formatted(probe.method(), probe.path(), role), () -> probe(probe, role))));
    }

    @Test
    void nobodyWithoutAnAccountGetsAnything() {
        for (Probe probe : PROBES) {
            int status = send(Api.anonymous(product), probe);
            // A screen leads to the sign-in page, the API says that it wants an account.
            assertThat(status).as(probe.toString()).isIn(302, 303, 401);
        }
    }

    @Test
    void whatWasRefusedLeavesATrace() {
        assertThat(as(Role.OPERATOR).get("/users/4711").status()).isEqualTo(403);
        assertThat(as(Role.OPERATOR).get("//mongodb").status()).isEqualTo(403);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(as(Role.AUDITOR)
                        .get("/audit-log?action=ACCESS&user=operator&size=500")
                        .body())
                .contains("GET /api/v1/users/4711", "/mongodb"));
    }

    private void probe(Probe probe, Role role) {
        int status = send(as(role), probe);
        if (table.mayDo(probe.deed()).contains(role)) {
            assertThat(status).isIn(probe.method().equals("GET") ? READABLE : LET_THROUGH);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    private static int send(Api api, Probe probe) {
        return api.send(probe.path(), request -> switch (probe.method()) {
                    case "GET" -> request.GET();
                    default ->
                        request.header("Content-Type", "application/json")
                                .header("X-Override-Password", Product.OVERRIDE_PASSWORD)
                                .method(probe.method(), BodyPublishers.ofString("{\"nothing\":1}"));
                })
                .status();
    }

    private Api as(Role role) {
        return Map.of(
                        Role.OPERATOR, Api.demo(product, "operator"),
                        Role.SUPERVISOR, Api.demo(product, "supervisor"),
                        Role.ADMIN, Api.admin(product),
                        Role.AUDITOR, Api.demo(product, "auditor"))
                .get(role);
    }
}
