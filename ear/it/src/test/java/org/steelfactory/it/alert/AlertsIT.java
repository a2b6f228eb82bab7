package org.steelfactory.it.alert;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.PlantedMachine;

/** What becomes of an alert by REST: raised by a scan, acknowledged, assigned, settled, and who may do which. */
@ExtendWith(RunningProduct.class)
class AlertsIT {

    private static final String NOTHING = "{}";

    /** As many as there are tests, each having a shift that stands out. */
    private static final int MACHINES = 13;

    /** Other tests let everything raise an alert; these are raised anyway. */
    private static final List<String> SEVERE = List.of("HIGH", "CRITICAL");

    private final Api admin;
    private final Api operator;
    private final Api supervisor;
    private final Api auditor;

    /** The address of an alert that nobody has touched. */
    private String alert;

    AlertsIT(Product product) {
        admin = Api.admin(product);
        operator = Api.demo(product, "operator");
        supervisor = Api.demo(product, "supervisor");
        auditor = Api.demo(product, "auditor");
    }

    @BeforeEach
    void haveAnAlert() {
        admin.put("/policies/severity", "{\"preset\":\"standard\",\"alertFrom\":\"HIGH\"}");
        if (untouched().isEmpty()) {
            Stream.generate(() -> admin).limit(MACHINES).forEach(PlantedMachine::recorded);
            scan();
        }
        alert = "/alerts/" + untouched().get(0).getInt("id");
    }

    @Test
    void showsWhatWasFoundAndWhichScanRaisedIt() {
        JsonObject shown = auditor.get(alert).json();

        assertThat(shown.getString("severity")).isIn(SEVERE);
        assertThat(shown.getString("message")).isNotBlank();
        assertThat(shown.getInt("shifts")).isPositive();
        assertThat(shown.getJsonArray("anomalies")).isNotEmpty();
        assertThat(shown.getJsonArray("events").getJsonObject(0).getString("kind"))
                .isEqualTo("RAISED");
        JsonObject anomaly =
                auditor.get("/anomalies/" + shown.getInt("anomalyId")).json().getJsonObject("anomaly");
        assertThat(anomaly.getString("machine")).isEqualTo(shown.getString("machine"));
        assertThat(anomaly.getString("severity")).isEqualTo(shown.getString("severity"));
        assertThat(anomaly.getInt("scanId")).isEqualTo(shown.getInt("scanId"));
        assertThat(auditor.get("/scans/" + shown.getInt("scanId")).json().getInt("alerts"))
                .isPositive();
    }

    @Test
    void isAcknowledgedOnceWithAComment() {
        Answer acknowledged =
                operator.post(alert + "/acknowledgement", "{\"comment\":\"Looked at it 👷‍♂️\\r\\nBearing is warm\"}");
        Answer again = supervisor.post(alert + "/acknowledgement", NOTHING);

        assertThat(acknowledged.status()).isEqualTo(200);
        assertThat(acknowledged.json().getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().getString("detail")).contains("operator");
        JsonObject event = lastEvent();
        assertThat(event.getString("by")).isEqualTo("operator");
        assertThat(event.getString("comment")).isEqualTo("Looked at it 👷‍♂️\nBearing is warm");
        assertThat(ledger("ALERT_ACKNOWLEDGED")).contains("Bearing is warm");
    }

    @Test
    void isSettledBySupervisorsAlone() {
        for (Api other : List.of(operator, admin, auditor)) {
            assertThat(other.post(alert + "/resolution", NOTHING).status()).isEqualTo(403);
            assertThat(other.post(alert + "/dismissal", "{\"reason\":\"none\"}").status())
                    .isEqualTo(403);
            assertThat(other.put(alert + "/assignee", "{\"assignee\":\"operator\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(auditor.post(alert + "/acknowledgement", NOTHING).status()).isEqualTo(403);
        assertThat(auditor.post(alert + "/comments", "{\"comment\":\"no\"}").status())
                .isEqualTo(403);

        assertThat(supervisor.post(alert + "/resolution", NOTHING).json().getString("state"))
                .isEqualTo("RESOLVED");
        assertThat(supervisor
                        .post(alert + "/dismissal", "{\"reason\":\"none\"}")
                        .status())
                .isEqualTo(409);
        assertThat(supervisor
                        .put(alert + "/assignee", "{\"assignee\":\"operator\"}")
                        .status())
                .isEqualTo(409);
        assertThat(operator.post(alert + "/comments", "{\"comment\":\"Held for a week\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isDismissedForAReasonOnly() {
        Answer without = supervisor.post(alert + "/dismissal", "{\"comment\":\"none\"}");
        Answer dismissed = supervisor.post(alert + "/dismissal", "{\"reason\":\"Planned work\"}");

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("reason");
        assertThat(dismissed.json().getString("state")).isEqualTo("DISMISSED");
        assertThat(dismissed.json().getString("dismissalReason")).isEqualTo("Planned work");
    }

    @Test
    void tellsBeforehandWhenAndToWhomItEscalates() {
        JsonObject shown = auditor.get(alert).json();
        JsonObject known = operator.post(alert + "/acknowledgement", NOTHING).json();

        assertThat(shown.getInt("escalationLevel")).isZero();
        assertThat(shown.getString("escalatesTo")).isEqualTo("SUPERVISOR");
        assertThat(shown.getJsonArray("escalations").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("to"))
                .containsExactly("SUPERVISOR", "ADMIN");
        assertThat(shown.getJsonArray("escalations").getJsonObject(0).getString("at"))
                .isEqualTo(shown.getString("dueAt"));
        assertThat(Instant.parse(shown.getString("dueAt"))).isAfter(Instant.parse(shown.getString("raisedAt")));
        assertThat(Instant.parse(known.getString("dueAt"))).isAfter(Instant.parse(shown.getString("dueAt")));
        assertThat(supervisor.post(alert + "/resolution", NOTHING).json().isNull("dueAt"))
                .isTrue();
    }

    @Test
    void mutesTheSameForAsLongAsItsDismissalSays() {
        assertThat(supervisor
                        .post(alert + "/dismissal", "{\"kind\":\"KNOWN_CAUSE\",\"muteDays\":91}")
                        .json()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo("muteDays");
        assertThat(supervisor.post(alert + "/dismissal", "{\"kind\":\"BAD\"}").status())
                .isEqualTo(422);

        Instant before = Instant.now();
        JsonObject dismissed = supervisor
                .post(alert + "/dismissal", "{\"kind\":\"KNOWN_CAUSE\",\"muteDays\":90}")
                .json();

        assertThat(dismissed.getString("dismissalReason")).isEqualTo("Known cause");
        assertThat(dismissed.getInt("mutedShifts")).isZero();
        assertThat(Instant.parse(dismissed.getString("mutedUntil")))
                .isBetween(
                        before.plus(Duration.ofDays(90)).minusSeconds(1),
                        Instant.now().plus(Duration.ofDays(90)));
        assertThat(ledger("ALERT_DISMISSED")).contains("KNOWN_CAUSE", "mutedUntil");
    }

    @Test
    void mutesNothingWhereItsDismissalSaysSo() {
        assertThat(supervisor
                        .post(alert + "/dismissal", "{\"reason\":\"Planned work\",\"muteDays\":0}")
                        .json()
                        .isNull("mutedUntil"))
                .isTrue();
    }

    @Test
    void countsIntoThePrecisionOfItsMachine() {
        String machine = auditor.get(alert).json().getString("machine");
        assertThat(precision(machine)).isEmpty();

        supervisor.post(alert + "/dismissal", "{\"reason\":\"Nothing was there\"}");

        JsonObject counted = precision(machine).get(0);
        assertThat(counted.getInt("confirmed")).isZero();
        assertThat(counted.getInt("falseAlarms")).isOne();
        assertThat(counted.getJsonNumber("precision").doubleValue()).isZero();
        assertThat(auditor.get("/alerts/precision").json().getJsonArray("detectors"))
                .isNotEmpty();
    }

    @Test
    void belongsToWhomItWasGiven() {
        supervisor.put(alert + "/assignee", "{\"assignee\":\"operator\"}");

        Answer refused = supervisor.post(alert + "/acknowledgement", NOTHING);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("detail")).contains("operator");
        assertThat(auditor.get(alert).json().getString("state")).isEqualTo("ACTIVE");
        assertThat(operator.post(alert + "/acknowledgement", NOTHING).status()).isEqualTo(200);
        assertThat(supervisor.post(alert + "/resolution", NOTHING).status()).isEqualTo(200);
    }

    @Test
    void isGivenToSomebodyWhoCanHandleIt() {
        assertThat(supervisor
                        .put(alert + "/assignee", "{\"assignee\":\"auditor\"}")
                        .status())
                .isEqualTo(422);
        assertThat(supervisor
                        .put(alert + "/assignee", "{\"assignee\":\"nobody-here\"}")
                        .status())
                .isEqualTo(422);

        assertThat(supervisor
                        .put(alert + "/assignee", "{\"assignee\":\"operator\"}")
                        .json()
                        .getString("assignee"))
                .isEqualTo("operator");
        assertThat(items("/alerts?assignee=operator&size=500"))
                .anyMatch(each -> alert.endsWith("/" + each.getInt("id")));
        assertThat(supervisor
                        .put(alert + "/assignee", "{\"assignee\":null}")
                        .json()
                        .isNull("assignee"))
                .isTrue();
        assertThat(lastEvent().getString("kind")).isEqualTo("ASSIGNED");
    }

    @Test
    void changesOnceHoweverManyTryAtTheSameTime() {
        List<Integer> answers = Stream.of(operator, supervisor, admin, operator, supervisor, admin)
                .map(api -> CompletableFuture.supplyAsync(
                        () -> api.post(alert + "/acknowledgement", NOTHING).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(auditor.get(alert).json().getJsonArray("events")).hasSize(2);
    }

    @Test
    void isNotRaisedAgainByTheNextScanOfTheSameRecords() {
        scan();
        int before = total("/alerts");

        assertThat(scan().getInt("alerts")).isZero();

        assertThat(total("/alerts")).isEqualTo(before);
    }

    @Test
    void refusesWhatItCantUnderstand() {
        assertThat(auditor.get("/alerts?state=OPEN").status()).isEqualTo(422);
        assertThat(auditor.get("/alerts?severity=BAD").status()).isEqualTo(422);
        assertThat(auditor.get("/alerts?sort=nothing").status()).isEqualTo(422);
        assertThat(auditor.get("/alerts/999999999").status()).isEqualTo(404);
        assertThat(operator.post(alert + "/comments", "{\"comment\":\" \\n \"}").status())
                .isEqualTo(422);
        assertThat(operator.post(alert + "/comments", "{\"comment\":\"" + "x".repeat(2_001) + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(operator.post(alert + "/comments", "{\"text\":\"x\"}").status())
                .isEqualTo(422);
    }

    private JsonObject scan() {
        String path = "/scans/" + admin.post("/scans", NOTHING).json().getInt("id");
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> admin.get(path).json(), scan -> !scan.getString("status")
                        .equals("RUNNING"));
    }

    private List<JsonObject> untouched() {
        return items("/alerts?state=ACTIVE&size=500").stream()
                .filter(each -> each.isNull("assignee") && each.getInt("version") == 0)
                .filter(each -> SEVERE.contains(each.getString("severity")))
                .toList();
    }

    private List<JsonObject> precision(String machine) {
        return auditor.get("/alerts/precision").json().getJsonArray("machines").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("name").equals(machine))
                .toList();
    }

    private List<JsonObject> items(String list) {
        return auditor.get(list).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    private int total(String list) {
        return auditor.get(list + "?size=1").json().getInt("total");
    }

    private JsonObject lastEvent() {
        var events = auditor.get(alert).json().getJsonArray("events");
        return events.getJsonObject(events.size() - 1);
    }

    private String ledger(String type) {
        return auditor.get("/ledger/entries?size=1&type=" + type).body();
    }
}
