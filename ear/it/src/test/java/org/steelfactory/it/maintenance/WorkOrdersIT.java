package org.steelfactory.it.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** A work order's life by REST, from request to verification, and whom its four eyes refuse. */
@ExtendWith(RunningProduct.class)
class WorkOrdersIT {

    private static final String APPROVE = "{\"decision\":\"APPROVED\"}";
    private static final String NOTHING = "{}";
    private static final String REPORT =
            "{\"downtimeReason\":\"MECHANICAL_FAILURE\",\"stopMin\":90,\"labourMin\":180,\"comment\":\"Bearing replaced\"}";

    private final Product product;
    private final Api admin;
    private final Api operator;
    private final Api supervisor;
    private final Api supervisor2;
    private final Api auditor;

    private RequestedOrder order;

    WorkOrdersIT(Product product) {
        this.product = product;
        admin = Api.admin(product);
        operator = Api.demo(product, "operator");
        supervisor = Api.demo(product, "supervisor");
        supervisor2 = Api.demo(product, "supervisor2");
        auditor = Api.demo(product, "auditor");
    }

    @BeforeEach
    void request() {
        order = RequestedOrder.by(supervisor, admin);
    }

    @Test
    void goesFromRequestToVerification() {
        assertThat(supervisor2.put(order.path() + "/decision", APPROVE).json().getString("state"))
                .isEqualTo("APPROVED");
        assertThat(supervisor
                        .post(
                                order.path() + "/schedule",
                                "{\"scheduledAt\":\"2099-01-01T22:00:00Z\",\"plannedStopMin\":120,\"assignee\":\"operator\"}")
                        .json()
                        .getString("assignee"))
                .isEqualTo("operator");
        assertThat(operator.post(order.path() + "/start", NOTHING).json().getString("state"))
                .isEqualTo("IN_PROGRESS");
        JsonObject completed =
                operator.post(order.path() + "/completion", REPORT).json();
        assertThat(completed.getInt("stopMin")).isEqualTo(90);
        JsonObject verified = supervisor
                .post(order.path() + "/verification", "{\"outcome\":\"VERIFIED\"}")
                .json();

        assertThat(verified.getString("state")).isEqualTo("VERIFIED");
        assertThat(verified.getString("requestedBy")).isEqualTo("supervisor");
        assertThat(verified.getString("decidedBy")).isEqualTo("supervisor2");
        assertThat(verified.getString("completedBy")).isEqualTo("operator");
        assertThat(verified.getString("verifiedBy")).isEqualTo("supervisor");
        assertThat(kinds(verified))
                .containsExactly("REQUESTED", "APPROVED", "SCHEDULED", "STARTED", "COMPLETED", "VERIFIED");
        assertThat(order.tasks(supervisor)).isEmpty();
        for (String type : List.of("REQUESTED", "APPROVED", "SCHEDULED", "STARTED", "COMPLETED", "VERIFIED")) {
            assertThat(auditor.get("/ledger/entries?size=5&type=WORK_ORDER_" + type)
                            .body())
                    .as(type)
                    .contains("\\\"workOrderId\\\":" + order.id());
        }
    }

    @Test
    void goesBackToWorkUntilItIsDoneWell() {
        bringTo("COMPLETED");

        assertThat(supervisor
                        .post(order.path() + "/verification", "{\"outcome\":\"REWORK\"}")
                        .status())
                .as("without saying why")
                .isEqualTo(422);
        JsonObject again = supervisor
                .post(order.path() + "/verification", "{\"outcome\":\"REWORK\",\"comment\":\"Still hot\"}")
                .json();

        assertThat(again.getString("state")).isEqualTo("IN_PROGRESS");
        assertThat(again.getInt("reworks")).isEqualTo(1);
        assertThat(order.task(operator).getString("key")).isEqualTo("CompleteWork");
        assertThat(operator.post(order.path() + "/completion", REPORT).json().getInt("stopMin"))
                .as("both stops")
                .isEqualTo(180);
    }

    @Test
    void isRejectedForAReasonOnly() {
        assertThat(supervisor2
                        .put(order.path() + "/decision", "{\"decision\":\"REJECTED\"}")
                        .status())
                .isEqualTo(422);
        assertThat(supervisor2
                        .put(order.path() + "/decision", "{\"decision\":\"REJECTED\",\"reason\":\"No spare\"}")
                        .json()
                        .getString("decisionReason"))
                .isEqualTo("No spare");
        assertThat(order.tasks(supervisor2)).isEmpty();
        assertThat(supervisor2.put(order.path() + "/decision", APPROVE).status())
                .isEqualTo(409);
    }

    @Test
    void isOpenOnceForAMachineAndCause() {
        String machine = supervisor.get(order.path()).json().getString("machine");
        Answer joined = operator.post(
                "/work-orders",
                "{\"machine\":\"%s\",\"title\":\"replace  BEARING!\",\"description\":\"Me too\"}".formatted(machine));
        Answer other =
                operator.post("/work-orders", "{\"machine\":\"%s\",\"title\":\"Grease chain\"}".formatted(machine));

        assertThat(joined.json().getInt("id")).isEqualTo(order.id());
        assertThat(kinds(supervisor.get(order.path()).json())).containsExactly("REQUESTED", "JOINED");
        assertThat(other.json().getInt("id")).isNotEqualTo(order.id());
    }

    @Test
    void isCancelledByASupervisorOrTheOneWhoAskedForIt() {
        assertThat(operator.post(order.path() + "/cancellation", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(supervisor.post(order.path() + "/cancellation", NOTHING).status())
                .isEqualTo(422);
        RequestedOrder own = RequestedOrder.by(operator, admin);
        assertThat(operator.post(own.path() + "/cancellation", "{\"reason\":\"Mistyped\"}")
                        .json()
                        .getString("state"))
                .isEqualTo("CANCELLED");

        bringTo("STARTED");
        assertThat(supervisor
                        .post(order.path() + "/cancellation", "{\"reason\":\"Not worth it\"}")
                        .json()
                        .getString("state"))
                .isEqualTo("CANCELLED");
        assertThat(order.tasks(operator)).isEmpty();
        assertThat(operator.post(order.path() + "/completion", REPORT).status()).isEqualTo(409);
    }

    @Test
    void isChangedWithTheOverridePasswordAndTheVersionThatWasSeen() {
        int version = supervisor.get(order.path()).json().getInt("version");
        String change =
                "{\"title\":\"Replace both bearings\",\"priority\":\"URGENT\",\"version\":%d}".formatted(version);

        assertThat(supervisor.put(order.path(), change).status()).isEqualTo(403);
        assertThat(auditor.change(order.path(), change).status()).isEqualTo(403);
        assertThat(supervisor.change(order.path(), change).json().getString("title"))
                .isEqualTo("Replace both bearings");
        assertThat(order.task(supervisor2).getString("title")).isEqualTo("Replace both bearings");
        assertThat(order.task(supervisor2).getString("severity")).isEqualTo("CRITICAL");
        assertThat(supervisor.change(order.path(), change).status())
                .as("an old version")
                .isEqualTo(409);
    }

    /** The eight ways on which one could approve one's own request, and that each attempt is in the audit log. */
    @Test
    void isntApprovedByWhoAskedForItOnAnyWay() {
        String task = "/tasks/" + order.task(supervisor).getString("id");
        Api token = Api.bearer(
                product,
                supervisor
                        .post("/tokens", "{\"name\":\"%s\"}".formatted(Api.unique("t")))
                        .json()
                        .getString("token"));

        assertThat(supervisor.put(order.path() + "/decision", APPROVE).status())
                .as("REST")
                .isEqualTo(403);
        assertThat(token.put(order.path() + "/decision", APPROVE).status())
                .as("with a token")
                .isEqualTo(403);
        assertThat(supervisor
                        .post(task + "/completion", "{\"outcome\":\"APPROVED\"}")
                        .status())
                .as("the task, without claiming it")
                .isEqualTo(403);
        assertThat(supervisor.post(task + "/claim", NOTHING).status())
                .as("claim")
                .isEqualTo(403);
        assertThat(supervisor
                        .put(task + "/assignee", "{\"assignee\":\"supervisor\"}")
                        .status())
                .as("giving it to oneself")
                .isEqualTo(403);
        assertThat(supervisor2
                        .put(task + "/assignee", "{\"assignee\":\"supervisor\"}")
                        .status())
                .as("given by a colleague")
                .isEqualTo(403);
        JsonObject bulk = supervisor
                .post(
                        "/tasks/completions",
                        "{\"tasks\":[\"%s\"],\"outcome\":\"APPROVED\"}"
                                .formatted(order.task(supervisor).getString("id")))
                .json();
        assertThat(bulk.getInt("refused")).as("many at once").isEqualTo(1);
        supervisor2.post(
                "/work-orders",
                "{\"machine\":\"%s\",\"title\":\"Replace bearing\"}"
                        .formatted(supervisor.get(order.path()).json().getString("machine")));
        assertThat(supervisor2.put(order.path() + "/decision", APPROVE).status())
                .as("as one who joined the request")
                .isEqualTo(403);

        assertThat(supervisor.get(order.path()).json().getString("state")).isEqualTo("REQUESTED");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String log = auditor.get("/audit-log?size=500").body();
            assertThat(log).contains("CLAIM_TASK", "DELEGATE_TASK", "COMPLETE_TASK", "DECIDE_WORK_ORDER");
            assertThat(refusals(log)).isGreaterThanOrEqualTo(8);
        });
    }

    @Test
    void isntVerifiedByWhoDidTheWork() {
        bringTo("APPROVED");
        supervisor.post(order.path() + "/schedule", "{\"scheduledAt\":\"2099-01-01T22:00:00Z\"}");
        supervisor2.post(order.path() + "/start", NOTHING);
        assertThat(supervisor.post(order.path() + "/completion", REPORT).status())
                .as("somebody else works on it")
                .isEqualTo(409);
        supervisor2.post(order.path() + "/completion", REPORT);

        assertThat(supervisor2
                        .post(order.path() + "/verification", "{\"outcome\":\"VERIFIED\"}")
                        .status())
                .isEqualTo(403);
        assertThat(supervisor
                        .post(order.path() + "/verification", "{\"outcome\":\"VERIFIED\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatItCantUnderstand() {
        assertThat(operator.post("/work-orders", "{\"machine\":\"NOT-THERE\",\"title\":\"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(operator.post("/work-orders", "{\"machine\":\"HSM-1\"}").status())
                .isEqualTo(422);
        assertThat(operator.post(
                                "/work-orders",
                                "{\"machine\":\"HSM-1\",\"title\":\"x\",\"dueAt\":\"2001-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(422);
        assertThat(operator.post("/work-orders", "{\"alertId\":999999999}").status())
                .isEqualTo(404);
        assertThat(admin.post("/work-orders", "{\"machine\":\"HSM-1\",\"title\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(supervisor.get("/work-orders/999999999").status()).isEqualTo(404);
        assertThat(supervisor2
                        .put(order.path() + "/decision", "{\"decision\":\"MAYBE\"}")
                        .status())
                .isEqualTo(422);
        bringTo("STARTED");
        for (String report : List.of(
                NOTHING,
                "{\"downtimeReason\":\"NOT_THERE\",\"stopMin\":1}",
                "{\"downtimeReason\":\"LUBRICATION\"}",
                "{\"downtimeReason\":\"LUBRICATION\",\"stopMin\":-1}",
                "{\"downtimeReason\":\"NO_STOP\",\"stopMin\":5}")) {
            assertThat(operator.post(order.path() + "/completion", report).status())
                    .as(report)
                    .isEqualTo(422);
        }
    }

    /** Walks the order on, by those who may. */
    private void bringTo(String deed) {
        supervisor2.put(order.path() + "/decision", APPROVE);
        if (deed.equals("APPROVED")) {
            return;
        }
        supervisor.post(order.path() + "/schedule", "{\"scheduledAt\":\"2099-01-01T22:00:00Z\"}");
        operator.post(order.path() + "/start", NOTHING);
        if (deed.equals("COMPLETED")) {
            operator.post(order.path() + "/completion", REPORT);
        }
    }

    private static List<String> kinds(JsonObject shown) {
        return shown.getJsonArray("events").stream()
                .map(JsonValue::asJsonObject)
                .map(event -> event.getString("kind"))
                .toList();
    }

    /** How many attempts four eyes have refused, of those that the log tells of. */
    private static long refusals(String log) {
        return Api.parse(log).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(JsonObject::toString)
                .filter(entry -> entry.contains("workOrder.decider"))
                .count();
    }
}
