package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Two servers on one database share a scan's partitions; when one of them dies, the other does what is left. */
@ExtendWith(RunningProduct.class)
class TwoNodesScanIT {

    private static final int SHIFTS = 60_000;
    private static final String SECOND = "steel2";

    private final Product product;
    private final Api admin;
    private int recordImport;

    TwoNodesScanIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
    }

    /** Enough for both to have something to do. */
    @BeforeEach
    void recordManyShifts() {
        String machine = PlantedMachine.create(admin).name();
        JsonObject imported = admin.send(
                        "/performance-records/imports?mode=commit&timeUnit=min",
                        request ->
                                request.header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv(machine))))
                .json();
        assertThat(imported.getInt("accepted")).as(imported.toString()).isEqualTo(SHIFTS);
        recordImport = imported.getInt("id");
    }

    @AfterEach
    void takeThemBack() {
        admin.delete("/performance-records/imports/" + recordImport);
    }

    @Test
    void shareAScanAndOneFinishesItWhenTheOtherDies() throws InterruptedException {
        int entries = total("/ledger/entries?type=ANOMALY_DETECTED");
        try (Product second = product.joinNode(SECOND)) {
            ProcessHandle server = second.child("jboss-modules");
            String path = "/scans/" + admin.post("/scans", "{}").json().getInt("id");
            Awaitility.await("the second server finishes a partition")
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> nodesOfDone(path).contains(SECOND) || ended(path));

            second.killLauncher();
            server.destroyForcibly();
            boolean killedInTime = !ended(path);

            Awaitility.await("the first server finishes")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> ended(path));
            JsonObject scan = admin.get(path).json();
            assertThat(killedInTime).as("the scan was under way").isTrue();
            assertThat(scan.getString("status")).as(scan.toString()).isEqualTo("COMPLETED");
            assertThat(nodesOfDone(path)).contains("steel1", SECOND);
            assertThat(partitions(path)).allMatch(TwoNodesScanIT::isDone);
            assertThat(total("/scored-records?scan=" + scan.getInt("id"))).isEqualTo(scan.getInt("records"));
            assertThat(total("/anomalies?scan=" + scan.getInt("id"))).isEqualTo(scan.getInt("anomalies"));
            assertThat(total("/ledger/entries?type=ANOMALY_DETECTED")).isEqualTo(entries + scan.getInt("anomalies"));
        }
    }

    private boolean ended(String path) {
        return !admin.get(path).json().getString("status").equals("RUNNING");
    }

    private List<String> nodesOfDone(String path) {
        return partitions(path).stream()
                .filter(TwoNodesScanIT::isDone)
                .map(partition -> partition.getString("node"))
                .distinct()
                .toList();
    }

    private List<JsonObject> partitions(String path) {
        try (JsonReader reader = Json.createReader(
                new StringReader(admin.get(path + "/partitions").body()))) {
            JsonArray partitions = reader.readArray();
            return partitions.stream().map(JsonValue::asJsonObject).toList();
        }
    }

    private static boolean isDone(JsonObject partition) {
        return partition.getString("state").equals("DONE");
    }

    private int total(String list) {
        return admin.get(list + "&size=1").json().getInt("total");
    }

    private static String csv(String machine) {
        Random random = new Random(3);
        Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(SHIFTS + 24L, ChronoUnit.HOURS);
        StringBuilder csv = new StringBuilder(
                "machine,batch,shift_start,operating_time,downtime,actual_output,ideal_output,good_units,total_units\n");
        for (int shift = 0; shift < SHIFTS; shift++) {
            int operating = 40 + random.nextInt(20);
            double actual = operating * 4.0 * (.85 + random.nextDouble() * .1);
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,,%s,%d,%d,%.1f,%.1f,%.1f,%.1f%n",
                    machine,
                    first.plus(shift, ChronoUnit.HOURS),
                    operating,
                    60 - operating,
                    actual,
                    operating * 4.0,
                    actual * (.95 + random.nextDouble() * .05),
                    actual));
        }
        return csv.toString();
    }
}
