package org.steelfactory.it.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.FinishedScan;

/** The history of processes by REST and as files. */
@ExtendWith(RunningProduct.class)
class ProcessesIT {

    private final Product product;
    private final Api admin;
    private final Api auditor;

    ProcessesIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
        this.auditor = Api.demo(product, "auditor");
    }

    @Test
    void tellsWhoDidWhatInAScan() {
        JsonObject listed = scanned();

        assertThat(listed.getString("definition")).isEqualTo("anomalyScan");
        assertThat(listed.getString("state")).isEqualTo("COMPLETED");
        assertThat(listed.getString("startedBy")).isEqualTo("admin");
        assertThat(listed.getString("outcome")).isEqualTo("Scan completed");
        JsonObject detail = auditor.get("/processes/" + listed.getInt("id")).json();
        List<String> activities = detail.getJsonArray("activities").getValuesAs(JsonObject.class).stream()
                .map(activity -> activity.getString("id"))
                .toList();
        assertThat(activities).startsWith("ScanStarted", "TakeRecords").endsWith("ScanCompleted");
        assertThat(detail.getJsonArray("flows").toString())
                .contains("ToTakeRecords")
                .doesNotContain("ToFailScan");
        assertThat(detail.getJsonArray("variables").toString()).contains("scanId");
        assertThat(detail.getBoolean("snapshotIntact")).isTrue();
        assertThat(auditor.get("/ledger/entries?type=PROCESS_ENDED&size=500").body())
                .contains(detail.getString("snapshotHash"));
    }

    @Test
    void givesTheDiagramOfTheVersionThatItRanOn() {
        String diagram =
                auditor.get("/processes/" + scanned().getInt("id") + "/diagram").body();

        assertThat(diagram).startsWith("<?xml").contains("id=\"anomalyScan\"", "BPMNShape");
    }

    @Test
    void givesListAndInstanceAsFiles() {
        int id = scanned().getInt("id");

        assertThat(auditor.get("//processes.csv?definition=anomalyScan").body())
                .contains("business_key", "anomalyScan", "COMPLETED");
        assertThat(auditor.get("//processes.csv?id=" + id).body()).contains("TakeRecords", "steel");
        assertThat(auditor.get("//processes.pdf?id=" + id).body()).startsWith("%PDF");
        assertThat(auditor.get("//processes.pdf?id=999999999").status()).isEqualTo(404);
        assertThat(Api.demo(product, "operator").get("//processes.csv").status())
                .isEqualTo(403);
    }

    @Test
    void refusesWhatItCantDo() {
        int id = scanned().getInt("id");

        assertThat(auditor.get("/processes?state=AWFUL").status()).isEqualTo(422);
        assertThat(auditor.get("/processes?from=yesterday").status()).isEqualTo(422);
        assertThat(auditor.get("/processes?sort=mood").status()).isEqualTo(422);
        assertThat(auditor.get("/processes?businessKey=nothing-1").json().getInt("total"))
                .isZero();
        assertThat(auditor.get("/processes/999999999").status()).isEqualTo(404);
        assertThat(admin.post("/processes/" + id + "/cancellation", "{\"reason\":\"Late.\"}")
                        .status())
                .isEqualTo(409);
        assertThat(admin.post("/processes/" + id + "/cancellation", "{\"reason\":\"\"}")
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/processes/" + id + "/incidents/1/retry", "{}").status())
                .isEqualTo(409);
    }

    private JsonObject scanned() {
        return auditor.get("/processes?businessKey=scan-" + FinishedScan.of(product))
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }
}
