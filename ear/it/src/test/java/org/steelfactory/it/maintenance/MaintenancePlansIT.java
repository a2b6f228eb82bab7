package org.steelfactory.it.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Plans and triggers by REST: who may make them, that they ask for work by themselves, and for whom four eyes count it. */
@ExtendWith(RunningProduct.class)
class MaintenancePlansIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String APPROVE = "{\"decision\":\"APPROVED\"}";

    /** Surely still to come by the plant's calendar, wherever the plant is. */
    private static final LocalDate SOON =
            LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(3);

    private final Api admin;
    private final Api operator;
    private final Api supervisor;
    private final Api supervisor2;
    private final Api auditor;
    private String machine;

    MaintenancePlansIT(Product product) {
        admin = Api.admin(product);
        operator = Api.demo(product, "operator");
        supervisor = Api.demo(product, "supervisor");
        supervisor2 = Api.demo(product, "supervisor2");
        auditor = Api.demo(product, "auditor");
    }

    @BeforeEach
    void ownMachine() {
        machine = Api.unique("PLANNED");
        admin.post("/machines", "{\"name\":\"%s\",\"type\":\"Mill\",\"location\":\"Hall 5\"}".formatted(machine));
    }

    @Test
    void aPlanAsksForItsWorkByItselfAndItsMakerDoesntDecide() {
        Answer created = supervisor.post("/maintenance-plans", plan("Grease chain", 7));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String path = "/maintenance-plans/" + created.json().getInt("id");

        JsonObject plan = until(path, "lastWorkOrderId");
        assertThat(plan.getString("lastOutcome")).isEqualTo("OPENED");
        assertThat(plan.getInt("orders")).isEqualTo(1);
        assertThat(plan.getString("words")).startsWith("Every 4 weeks on ").endsWith(" at 06:00");
        assertThat(plan.getJsonArray("nextDueAt")).hasSize(3);

        String order = "/work-orders/" + plan.getInt("lastWorkOrderId");
        JsonObject opened = auditor.get(order).json();
        assertThat(opened.getString("requestedBy")).isEqualTo("system");
        assertThat(opened.getString("state")).isEqualTo("REQUESTED");
        assertThat(opened.getString("dueAt")).isEqualTo(plan.getString("lastDueAt"));
        assertThat(opened.isNull("grade")).isTrue();
        JsonObject origin = opened.getJsonArray("origins").getJsonObject(0);
        assertThat(origin.getString("kind")).isEqualTo("PLAN");
        assertThat(origin.getInt("id")).isEqualTo(plan.getInt("id"));
        JsonObject event = opened.getJsonArray("events").getJsonObject(0);
        assertThat(event.getString("by")).isEqualTo("system");
        assertThat(event.getString("onBehalfOf")).isEqualTo("supervisor");

        assertThat(supervisor.put(order + "/decision", APPROVE).status())
                .as("who has set it up")
                .isEqualTo(403);
        assertThat(supervisor2.put(order + "/decision", APPROVE).status()).isEqualTo(200);
        assertThat(auditor.get("/ledger/entries?size=5&type=WORK_ORDER_REQUESTED")
                        .body())
                .contains("\\\"onBehalfOf\\\":\\\"supervisor\\\"");
    }

    @Test
    void isChangedPausedAndDeletedByItsVersion() {
        String path = "/maintenance-plans/"
                + admin.post("/maintenance-plans", plan("Calibrate", 0)).json().getInt("id");
        String read = supervisor.get(path).body();

        JsonObject paused = supervisor
                .put(path, read.replace("\"active\":true", "\"active\":false").replace("\"every\":4", "\"every\":2"))
                .json();
        assertThat(paused.getJsonArray("nextDueAt")).isEmpty();
        assertThat(paused.getString("changedBy")).isEqualTo("supervisor");
        assertThat(supervisor.put(path, read).status()).as("an old version").isEqualTo(409);
        assertThat(operator.put(path, paused.toString()).status()).isEqualTo(403);
        assertThat(auditor.delete(path).status()).isEqualTo(403);
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(auditor.get("/ledger/entries?size=5&type=MAINTENANCE_PLAN_CHANGED")
                        .body())
                .contains("\\\"planId\\\":" + paused.getInt("id"));
    }

    @Test
    void aTriggerAsksForWorkWhereAnOeeIsTooLowAndOnce() {
        for (int shift = 1; shift <= 3; shift++) {
            Answer recorded = operator.post(
                    "/performance-records",
                    "{\"machine\":\"%s\",\"shiftStart\":\"%s\",\"operatingTimeMin\":120,\"downTimeMin\":360,\"actualOutput\":90,\"idealOutput\":100,\"goodUnits\":80,\"totalUnits\":90}"
                            .formatted(
                                    machine,
                                    Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(9L * shift))));
            assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        }
        Answer created = admin.post(
                "/maintenance-triggers",
                "{\"machine\":\"%s\",\"title\":\"Look at the drives\",\"kind\":\"OEE_BELOW\",\"windowDays\":7,\"oeeBelow\":0.5,\"minShifts\":3}"
                        .formatted(machine));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String path = "/maintenance-triggers/" + created.json().getInt("id");

        JsonObject trigger = until(path, "lastWorkOrderId");
        assertThat(trigger.getString("lastMachine")).isEqualTo(machine);
        JsonObject order =
                auditor.get("/work-orders/" + trigger.getInt("lastWorkOrderId")).json();
        assertThat(order.getString("description"))
                .isEqualTo("OEE of the last 7 days is 20.0 % over 3 shifts; below 50.0 % this work is asked for.");
        assertThat(order.getJsonArray("origins").getJsonObject(0).getInt("shifts"))
                .isEqualTo(3);

        String read = admin.get(path).body();
        assertThat(admin.put(path, read.replace("\"windowDays\":7", "\"windowDays\":8"))
                        .status())
                .as("which has it looked at again")
                .isEqualTo(200);
        assertThat(operator.get("/work-orders?machine=" + machine).json().getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void saysAllThatIsWrongAtItsField() {
        assertThat(
                        fields(
                                supervisor.post(
                                        "/maintenance-plans",
                                        "{\"machine\":\"NOT-THERE\",\"title\":\" \",\"unit\":\"WEEK\",\"startDay\":\"2026-12-07\",\"time\":\"06:00\",\"every\":0,\"leadDays\":-1}")))
                .containsExactly("title", "every", "leadDays");
        assertThat(
                        fields(
                                supervisor.post(
                                        "/maintenance-plans",
                                        "{\"machine\":\"NOT-THERE\",\"title\":\"x\",\"unit\":\"WEEK\",\"startDay\":\"2026-12-07\",\"time\":\"06:00\"}")))
                .containsExactly("machine");
        assertThat(
                        fields(
                                supervisor.post(
                                        "/maintenance-plans",
                                        "{\"machine\":\"HSM-1\",\"title\":\"x\",\"unit\":\"WEEK\",\"startDay\":\"2026-02-30\",\"time\":\"26:00\"}")))
                .containsExactly("startDay", "time");
        assertThat(fields(supervisor.post(
                        "/maintenance-triggers",
                        "{\"title\":\"x\",\"kind\":\"ANOMALIES\",\"windowDays\":0,\"quietDays\":0}")))
                .containsExactly("windowDays", "minSeverity", "minAnomalies", "quietDays");
        assertThat(supervisor.get("/maintenance-triggers/999999999").status()).isEqualTo(404);
    }

    private String plan(String title, int leadDays) {
        return "{\"machine\":\"%s\",\"title\":\"%s\",\"unit\":\"WEEK\",\"every\":4,\"startDay\":\"%s\",\"time\":\"06:00\",\"leadDays\":%d}"
                .formatted(machine, title, SOON, leadDays);
    }

    /** What is at an address once this field of it is set. */
    private JsonObject until(String path, String field) {
        return Awaitility.await().atMost(PATIENCE).until(() -> auditor.get(path).json(), shown -> !shown.isNull(field));
    }

    private static List<String> fields(Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        return refused.json().getJsonArray("errors").getValuesAs(JsonValue::asJsonObject).stream()
                .map(error -> error.getString("field"))
                .toList();
    }
}
