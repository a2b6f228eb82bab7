package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** The main job by REST: records go in, a scan walks through its process, anomalies and ledger entries come out. */
@ExtendWith(RunningProduct.class)
class ScansIT {

    private final Api admin;
    private final Api auditor;

    ScansIT(Product product) {
        this.admin = Api.admin(product);
        this.auditor = Api.demo(product, "auditor");
    }

    @Test
    void findsTheShiftThatHardlyRan() {
        String machine = PlantedMachine.recorded(admin).name();

        Answer started = admin.post("/scans", "{\"detector\":\"classic\"}");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().getString("status")).isEqualTo("RUNNING");
        assertThat(started.header("Location"))
                .endsWith("/api/v1/scans/" + started.json().getInt("id"));

        JsonObject scan = ended("/scans/" + started.json().getInt("id"));
        assertThat(scan.getString("status")).isEqualTo("COMPLETED");
        assertThat(scan.getString("startedBy")).isEqualTo("admin");
        assertThat(scan.getJsonNumber("progress").doubleValue()).isEqualTo(1);
        assertThat(scan.getInt("records")).isGreaterThanOrEqualTo(PlantedMachine.SHIFTS);

        int id = scan.getInt("id");
        JsonObject found = auditor.get("/anomalies?scan=" + id + "&machine=" + machine + "&sort=decisionScore")
                .json();
        JsonObject worst = found.getJsonArray("items").getJsonObject(0);
        assertThat(worst.getJsonNumber("decisionScore").doubleValue()).isNegative();
        assertThat(worst.getJsonArray("reasons").toString()).contains("DOWN_TIME_HIGH");
        assertThat(auditor.get("/performance-records/" + worst.getInt("performanceRecordId"))
                        .json()
                        .getJsonNumber("downTimeMin")
                        .doubleValue())
                .isEqualTo(470);
        assertThat(auditor.get("/anomalies?size=1&scan=" + id).json().getInt("total"))
                .isEqualTo(scan.getInt("anomalies"));
        assertThat(auditor.get("/scored-records?size=1&scan=" + id).json().getInt("total"))
                .isEqualTo(scan.getInt("records"));
        assertThat(auditor.get("/anomalies/" + worst.getInt("id"))
                        .json()
                        .getJsonArray("features")
                        .getJsonObject(1)
                        .getJsonNumber("value")
                        .doubleValue())
                .isEqualTo(470);
        assertThat(auditor.get("/ledger/entries?size=1&type=SCAN_COMPLETED").body())
                .contains("\\\"scanId\\\":" + id);
    }

    @Test
    void endsOnceAndForAll() {
        PlantedMachine.recorded(admin);
        String path = "/scans/" + admin.post("/scans", "{}").json().getInt("id");
        ended(path);

        assertThat(admin.delete(path).status()).isEqualTo(409);
        assertThat(admin.post(path + "/retry", "{}").status()).isEqualTo(409);
        assertThat(admin.get("/scans/999999999").status()).isEqualTo(404);
    }

    @Test
    void canBeCancelledWhileItRuns() {
        PlantedMachine.recorded(admin);
        String path = "/scans/" + admin.post("/scans", "{}").json().getInt("id");

        assertThat(admin.post("/scans", "{}").status()).isEqualTo(409);
        JsonObject cancelled = admin.delete(path).json();

        assertThat(cancelled.getString("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.isNull("finishedAt")).isFalse();
        assertThat(auditor.get("/ledger/entries?type=SCAN_CANCELLED").json().getInt("total"))
                .isPositive();
        String next = "/scans/" + admin.post("/scans", "{}").json().getInt("id");
        assertThat(ended(next).getString("status")).isEqualTo("COMPLETED");
        assertThat(auditor.get(path).json().getString("status")).isEqualTo("CANCELLED");
    }

    @Test
    void refusesWhatItCantDo() {
        assertThat(admin.post("/scans", "{\"detector\":\"contextual\"}").status())
                .isEqualTo(422);
        assertThat(admin.post("/scans", "{\"contamination\":0.9}").status()).isEqualTo(422);
        assertThat(admin.get("/anomalies?severity=AWFUL").status()).isEqualTo(422);
        assertThat(admin.get("/anomalies?severity=HIGH,").status()).isEqualTo(422);
        assertThat(admin.get("/anomalies?severity=HIGH,AWFUL").status()).isEqualTo(422);
        assertThat(admin.get("/anomalies?severity=HIGH,CRITICAL").status()).isEqualTo(200);
        assertThat(admin.get("/anomalies?scan=first").status()).isEqualTo(422);
        assertThat(admin.get("/anomalies?from=yesterday").status()).isEqualTo(422);
        assertThat(admin.get("/anomalies?reason=BAD_MOOD").status()).isEqualTo(422);
        assertThat(admin.get("/anomalies?dataFault=perhaps").status()).isEqualTo(422);
        assertThat(admin.get("/scored-records").status()).isEqualTo(422);
        assertThat(admin.get("/scored-records?scan=999999999").status()).isEqualTo(404);
    }

    private JsonObject ended(String path) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> auditor.get(path).json(), scan -> !scan.getString("status")
                        .equals("RUNNING"));
    }
}
