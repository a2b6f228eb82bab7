package org.steelfactory.it.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** What belongs to a work order by REST: its checklist, parts, labour and files, and who may do what about them when. */
@ExtendWith(RunningProduct.class)
class WorkOrderNotesIT {

    private static final String NOTHING = "{}";
    private static final String NO_STOP = "{\"downtimeReason\":\"NO_STOP\"}";
    private static final String GUARD = "{\"type\":\"CHECK\",\"text\":\"Guard closed\"}";
    private static final String PRESSURE =
            "{\"type\":\"MEASUREMENT\",\"text\":\"Oil pressure\",\"unit\":\"bar\",\"lowerLimit\":3.5,\"upperLimit\":5}";
    private static final String SMELL = "{\"type\":\"TEXT\",\"text\":\"Smell\",\"required\":false}";
    private static final String BEARING =
            "{\"partNumber\":\"SKF 22318\",\"name\":\"Roller bearing\",\"quantity\":2,\"unit\":\"pcs\"}";
    private static final byte[] CSV = "time,value\n1,2.5\n2,2.6\n".getBytes(StandardCharsets.UTF_8);
    private static final int MAX_BYTES = 5 * 1024 * 1024;

    private final Api admin;
    private final Api operator;
    private final Api supervisor;
    private final Api supervisor2;
    private final Api auditor;

    private RequestedOrder order;

    WorkOrderNotesIT(Product product) {
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
    void requiredStepsAreAnsweredBeforeTheWorkIsCompleted() {
        String steps = order.path() + "/steps";
        assertThat(operator.post(steps, GUARD).status())
                .as("hasn't asked for it")
                .isEqualTo(403);
        Answer added = supervisor.post(steps, GUARD);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith(steps + "/1");
        supervisor2.post(steps, PRESSURE);
        supervisor.post(steps, SMELL);
        supervisor.post(steps, GUARD);
        assertThat(supervisor.delete(steps + "/4").status()).isEqualTo(204);
        assertThat(operator.put(steps + "/1/answer", "{\"done\":true}").status())
                .as("before the work begins")
                .isEqualTo(409);
        start();

        Answer tooEarly = operator.post(order.path() + "/completion", NO_STOP);
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.json().getString("detail")).contains("1 (Guard closed), 2 (Oil pressure)");
        assertThat(supervisor.put(steps + "/1/answer", "{\"done\":true}").status())
                .as("somebody else works on it")
                .isEqualTo(409);
        assertThat(operator.put(steps + "/1/answer", "{\"done\":true}").json().getString("answeredBy"))
                .isEqualTo("operator");
        JsonObject measured =
                operator.put(steps + "/2/answer", "{\"value\":5.5}").json();
        assertThat(measured.getBoolean("finding")).isTrue();
        assertThat(measured.getJsonNumber("value").toString()).isEqualTo("5.5");
        assertThat(operator.put(steps + "/2/answer", "{\"value\":4}").json().getBoolean("finding"))
                .as("answered anew")
                .isFalse();
        assertThat(operator.delete(steps + "/2/answer").json().getBoolean("open"))
                .isTrue();
        operator.put(steps + "/2/answer", "{\"value\":4.25}");
        assertThat(operator.put(steps + "/3/answer", NOTHING).status())
                .as("a text without words")
                .isEqualTo(422);
        assertThat(operator.put(steps + "/9/answer", "{\"done\":true}").status())
                .isEqualTo(404);

        assertThat(operator.post(order.path() + "/completion", NO_STOP).json().getString("state"))
                .isEqualTo("COMPLETED");
        assertThat(auditor.get(steps).json().getInt("total")).isEqualTo(3);
        assertThat(supervisor.post(steps, SMELL).status()).as("too late").isEqualTo(409);
        assertThat(kinds()).contains("STEP_ADDED", "STEP_REMOVED", "STEP_ANSWERED", "STEP_FINDING", "STEP_REOPENED");
        assertThat(ledger("STEP_FINDING")).contains("\\\"value\\\":5.5", "\\\"upperLimit\\\":5");
    }

    @Test
    void aStepIsAnsweredAsItWasSeen() {
        String step = order.path() + "/steps/1";
        supervisor.post(order.path() + "/steps", GUARD);
        start();
        String seen = operator.get(step).header("ETag");
        operator.put(step + "/answer", "{\"done\":true}");

        Answer late = operator.send(step + "/answer", request -> request.header("If-Match", seen)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"done\":true}")));

        assertThat(late.status()).isEqualTo(412);
        assertThat(operator.get(step).header("ETag")).isNotEqualTo(seen);
    }

    @Test
    void partsAndLabourAreCorrectedByWhoNotedThemUntilTheWorkIsVerified() {
        String parts = order.path() + "/parts";
        String labour = order.path() + "/labour";
        assertThat(operator.post(parts, BEARING).status()).as("before the work").isEqualTo(409);
        start();
        assertThat(operator.post(parts, BEARING.replace("2,", "0,")).status()).isEqualTo(422);
        assertThat(operator.post(parts, BEARING).header("Location")).endsWith(parts + "/1");
        assertThat(operator.post(labour, "{\"minutes\":45}").json().getString("person"))
                .isEqualTo("operator");
        assertThat(operator.post(labour, "{\"person\":\"nobody\",\"minutes\":45}")
                        .status())
                .isEqualTo(422);
        operator.post(labour, "{\"person\":\"supervisor2\",\"minutes\":30}");
        assertThat(admin.post(parts, BEARING).status()).isEqualTo(403);
        operator.post(order.path() + "/completion", "{\"downtimeReason\":\"NO_STOP\",\"labourMin\":15}");

        assertThat(auditor.get(order.path()).json().getInt("labourMin"))
                .as("what was noted, and what was reported besides")
                .isEqualTo(90);
        assertThat(operator.post(parts, BEARING).status()).as("after the work").isEqualTo(409);
        assertThat(supervisor.put(parts + "/1", BEARING).status()).isEqualTo(403);
        assertThat(operator.put(parts + "/1", BEARING.replace("2,", "3.5,"))
                        .json()
                        .getJsonNumber("quantity")
                        .toString())
                .isEqualTo("3.5");
        assertThat(supervisor2
                        .post(order.path() + "/verification", "{\"outcome\":\"VERIFIED\"}")
                        .status())
                .as("worked on it, as is noted")
                .isEqualTo(403);
        assertThat(operator.delete(labour + "/2").status()).isEqualTo(204);
        assertThat(supervisor2
                        .post(order.path() + "/verification", "{\"outcome\":\"VERIFIED\"}")
                        .json()
                        .getInt("labourMin"))
                .isEqualTo(60);
        assertThat(operator.put(parts + "/1", BEARING).status()).isEqualTo(409);
        assertThat(operator.delete(parts + "/1").status()).isEqualTo(409);
        assertThat(kinds()).contains("PART_USED", "PART_CORRECTED", "LABOUR_NOTED", "LABOUR_REMOVED");
        assertThat(ledger("PART_CORRECTED")).contains("\\\"new\\\":{\\\"quantity\\\":3.5}");
    }

    @Test
    void filesAreToldByTheirContentAndSentBackAsTheyCame() {
        Answer attached = attach(operator, "reading.csv", CSV);
        assertThat(attached.status()).isEqualTo(201);
        JsonObject file = attached.json();
        assertThat(file.getString("mediaType")).startsWith("text/csv");
        assertThat(ledger("FILE_ATTACHED")).contains(file.getString("sha256"));

        Answer download = auditor.get(order.path() + "/attachments/1");
        assertThat(download.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(CSV);
        assertThat(download.header("Content-Disposition")).startsWith("attachment; filename=\"reading.csv\"");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");

        assertThat(attach(operator, "picture.png", bytes("MZ\u0000 a program")).status())
                .isEqualTo(415);
        assertThat(attach(operator, "page.txt", bytes("<html><script>")).status())
                .isEqualTo(415);
        assertThat(attach(operator, "report.exe", bytes("%PDF-1.7 x")).json().getString("name"))
                .isEqualTo("report.exe.pdf");
        assertThat(attach(operator, "large.txt", large(MAX_BYTES + 1)).status()).isEqualTo(413);
        assertThat(attach(operator, "large.txt", large(MAX_BYTES)).status()).isEqualTo(201);
        assertThat(attach(operator, "empty.txt", new byte[0]).status()).isEqualTo(422);
        assertThat(attach(operator, "", CSV).status()).isEqualTo(422);
        assertThat(attach(auditor, "reading.csv", CSV).status()).isEqualTo(403);
        assertThat(attach(admin, "reading.csv", CSV).status()).isEqualTo(201);
    }

    @Test
    void aFileIsDeletedByWhoAttachedItAndLeavesItsRow() {
        String path = order.path() + "/attachments/1";
        attach(operator, "reading.csv", CSV);

        assertThat(supervisor.delete(path).status()).isEqualTo(403);
        assertThat(operator.delete(path).status()).isEqualTo(204);
        assertThat(operator.get(path).status()).isEqualTo(404);
        assertThat(operator.delete(path).status()).isEqualTo(404);
        JsonObject row = auditor.get(order.path() + "/attachments")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(row.getString("deletedBy")).isEqualTo("operator");
        for (int i = 0; i < 20; i++) {
            attach(operator, "reading.csv", CSV);
        }
        assertThat(attach(operator, "reading.csv", CSV).status()).as("the 21st").isEqualTo(409);
        supervisor.post(order.path() + "/cancellation", "{\"reason\":\"Not needed\"}");
        assertThat(operator.delete(order.path() + "/attachments/2").status())
                .as("of a closed order")
                .isEqualTo(409);
    }

    @Test
    void theInboxFinishesWhatTakesDetails() {
        supervisor2.put(order.path() + "/decision", "{\"decision\":\"APPROVED\"}");
        JsonObject schedule = order.task(supervisor);
        String path = "/tasks/" + schedule.getString("id");
        assertThat(supervisor.get(path).json().getJsonArray("details").toString())
                .isEqualTo("[\"scheduledAt\",\"plannedStopMin\",\"assignee\"]");
        Answer incomplete = supervisor.post(path + "/completion", NOTHING);
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.body()).contains("scheduledAt");
        assertThat(supervisor
                        .post(path + "/completion", "{\"scheduledAt\":\"2099-01-01T22:00:00Z\",\"stopMin\":1}")
                        .status())
                .as("of another task")
                .isEqualTo(422);
        assertThat(supervisor
                        .post(
                                path + "/completion",
                                "{\"scheduledAt\":\"2099-01-01T22:00:00Z\",\"assignee\":\"operator\",\"comment\":\"At night\"}")
                        .json()
                        .getString("outcome"))
                .isEqualTo("SCHEDULED");
        operator.post("/tasks/" + order.task(operator).getString("id") + "/completion", NOTHING);
        String complete = "/tasks/" + order.task(operator).getString("id") + "/completion";
        assertThat(operator.post(complete, NOTHING).body()).contains("downtimeReason");
        assertThat(operator.post(
                                complete, "{\"downtimeReason\":\"LUBRICATION\",\"stopMin\":20,\"comment\":\"Greased\"}")
                        .json()
                        .getString("outcome"))
                .isEqualTo("COMPLETED");

        JsonObject shown = auditor.get(order.path()).json();
        assertThat(shown.getString("state")).isEqualTo("COMPLETED");
        assertThat(shown.getInt("stopMin")).isEqualTo(20);
        assertThat(operator.post(order.path() + "/verification", "{\"outcome\":\"VERIFIED\"}")
                        .status())
                .isEqualTo(403);
    }

    /** The work is under way, and the operator's. */
    private void start() {
        supervisor2.put(order.path() + "/decision", "{\"decision\":\"APPROVED\"}");
        supervisor.post(order.path() + "/schedule", "{\"scheduledAt\":\"2099-01-01T22:00:00Z\"}");
        operator.post(order.path() + "/start", NOTHING);
    }

    private Answer attach(Api user, String name, byte[] content) {
        return user.send(order.path() + "/attachments?name=" + name, request -> request.header(
                        "Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    private List<String> kinds() {
        return auditor.get(order.path()).json().getJsonArray("events").stream()
                .map(JsonValue::asJsonObject)
                .map(event -> event.getString("kind"))
                .toList();
    }

    /** The newest entry of an event. */
    private String ledger(String kind) {
        return auditor.get("/ledger/entries?size=1&type=WORK_ORDER_" + kind).body();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] large(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 'x');
        return content;
    }
}
