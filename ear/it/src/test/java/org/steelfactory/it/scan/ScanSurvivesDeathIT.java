package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Whenever the server is killed during a scan, the scan goes on after the restart, and nothing is missing or doubled. */
@ExtendWith(RunningProduct.class)
class ScanSurvivesDeathIT {

    private static final int KILLS = Integer.getInteger("steel.kills", 2);
    private static final int LATEST_KILL_MS = 1_500;
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Random random = new Random(9);
    private final Product product;
    private final Api admin;

    ScanSurvivesDeathIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
    }

    @Test
    void completesAfterTheRestart() {
        for (int i = 0; i < KILLS; i++) {
            int entries = total("/ledger/entries?type=ANOMALY_DETECTED");
            int documents = documents();
            int id = admin.post("/scans", "{\"detector\":\"classic\"}").json().getInt("id");
            int delay = 1 + random.nextInt(LATEST_KILL_MS);
            Awaitility.await()
                    .pollDelay(Duration.ofMillis(delay))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> true);
            product.killChild("jboss-modules");

            JsonObject scan = ended("/scans/" + id);

            assertThat(scan.getString("status"))
                    .as("after %d ms: %s", delay, scan)
                    .isEqualTo("COMPLETED");
            int anomalies = scan.getInt("anomalies");
            assertThat(anomalies).isPositive();
            assertThat(total("/scored-records?scan=" + id)).isEqualTo(scan.getInt("records"));
            assertThat(total("/anomalies?scan=" + id)).isEqualTo(anomalies);
            assertThat(total("/ledger/entries?type=ANOMALY_DETECTED")).isEqualTo(entries + anomalies);
            Awaitility.await().atMost(RECOVERY).untilAsserted(() -> assertThat(documents())
                    .isEqualTo(documents + anomalies));
        }
        assertThat(admin.get("/ledger/verification").json().getBoolean("valid")).isTrue();
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

    /** How many anomalies the document store has, once nothing is on its way there. */
    private int documents() {
        JsonObject status = Awaitility.await()
                .atMost(RECOVERY)
                .until(() -> admin.get("/mongo/status").json(), answer -> answer.getInt("pending") == 0);
        return status.getJsonArray("collections").stream()
                .map(collection -> collection.asJsonObject())
                .filter(collection -> collection.getString("name").equals("anomaly_logs"))
                .mapToInt(collection -> collection.getInt("documents"))
                .findFirst()
                .orElse(0);
    }
}
