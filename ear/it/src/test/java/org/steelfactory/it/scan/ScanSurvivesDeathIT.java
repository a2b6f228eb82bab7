package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/**
 * Whenever the server is killed during a scan, the scan goes on after the restart, and nothing is missing or doubled.
 * {@code -Dsteel.kills=5} kills it as often as the launcher puts up with, {@code -Dsteel.kill-seed} at other moments.
 */
@ExtendWith(RunningProduct.class)
class ScanSurvivesDeathIT {

    private static final int KILLS = Integer.getInteger("steel.kills", 2);
    private static final int LATEST_KILL_MS = 2_500;
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final String POLICY = "/policies/severity";

    private final Random random = new Random(Integer.getInteger("steel.kill-seed", 9));
    private final Product product;
    private final Api admin;

    ScanSurvivesDeathIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
    }

    /** What there is of a scan in every place that is told of it. */
    private record Traces(int anomalies, int alerts, int anomalyEntries, int alertEntries, int logs, int sessions) {

        Traces plus(JsonObject scan) {
            int found = scan.getInt("anomalies");
            int raised = scan.getInt("alerts");
            return new Traces(
                    anomalies + found,
                    alerts + raised,
                    anomalyEntries + found,
                    alertEntries + raised,
                    logs + found,
                    sessions + 1);
        }
    }

    /** So that each scan has something to raise an alert for. */
    @BeforeEach
    void raiseAlertsForEverything() {
        admin.put(POLICY, "{\"preset\":\"standard\",\"alertFrom\":\"LOW\"}");
    }

    @AfterEach
    void raiseAlertsAsUsual() {
        admin.put(POLICY, "{\"alertFrom\":\"HIGH\"}");
    }

    @Test
    void completesAfterTheRestart() {
        for (int i = 0; i < KILLS; i++) {
            PlantedMachine.recorded(admin);
            Traces before = traces();
            int id = admin.post("/scans", "{\"detector\":\"classic\"}").json().getInt("id");
            int delay = 1 + random.nextInt(LATEST_KILL_MS);
            Awaitility.await()
                    .pollDelay(Duration.ofMillis(delay))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> true);
            String step = admin.get("/scans/" + id).json().getString("step");
            product.killChild("jboss-modules");

            JsonObject scan = ended("/scans/" + id);

            String when = "killed %d ms after its start at %s: %s".formatted(delay, step, scan);
            assertThat(scan.getString("status")).as(when).isEqualTo("COMPLETED");
            assertThat(scan.getInt("anomalies")).as(when).isPositive();
            assertThat(scan.getInt("alerts")).as(when).isPositive();
            assertThat(total("/scored-records?scan=" + id)).as(when).isEqualTo(scan.getInt("records"));
            assertThat(total("/anomalies?scan=" + id)).as(when).isEqualTo(scan.getInt("anomalies"));
            assertThat(total("/alerts?scan=" + id)).as(when).isEqualTo(scan.getInt("alerts"));
            Awaitility.await()
                    .atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(traces()).as(when).isEqualTo(before.plus(scan)));
        }
        assertThat(admin.get("/ledger/verification").json().getBoolean("valid")).isTrue();
    }

    private Traces traces() {
        Map<String, Integer> documents = documents();
        return new Traces(
                total("/anomalies?"),
                total("/alerts?"),
                total("/ledger/entries?type=ANOMALY_DETECTED"),
                total("/ledger/entries?type=ALERT_RAISED"),
                documents.getOrDefault("anomaly_logs", 0),
                documents.getOrDefault("scan_sessions", 0));
    }

    private JsonObject ended(String path) {
        return Awaitility.await()
                .atMost(RECOVERY)
                .ignoreException(UncheckedIOException.class)
                .until(
                        () -> admin.get(path),
                        answer -> answer.status() == 200
                                && !answer.json().getString("status").equals("RUNNING"))
                .json();
    }

    private int total(String list) {
        return admin.get(list + "&size=1").json().getInt("total");
    }

    /** How many documents each collection of the document store has, once nothing is on its way there. */
    private Map<String, Integer> documents() {
        JsonObject status = Awaitility.await()
                .atMost(RECOVERY)
                .until(() -> admin.get("/mongo/status").json(), answer -> answer.getInt("pending") == 0);
        return status.getJsonArray("collections").stream()
                .map(collection -> collection.asJsonObject())
                .collect(Collectors.toMap(
                        collection -> collection.getString("name"), collection -> collection.getInt("documents")));
    }
}
