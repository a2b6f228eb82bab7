package org.steelfactory.it.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.FinishedScan;

/** Comparisons of the stores by REST, and the command that rebuilds the document store beside a running server. */
@ExtendWith(RunningProduct.class)
class ReconciliationsIT {

    private static final int LIMIT_SECONDS = 60;

    private final Product product;
    private final Api admin;
    private final Api auditor;

    ReconciliationsIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
        this.auditor = Api.demo(product, "auditor");
    }

    @Test
    void theStoresOfTheDemoAgreeAndTheVerdictIsKeptAndAudited() {
        FinishedScan.of(product);

        Answer answer = auditor.post("/reconciliations", "{}");

        assertThat(answer.status()).isEqualTo(201);
        JsonObject made = answer.json();
        assertThat(made.getString("verdict"))
                .as(auditor.get("/reconciliations/" + made.getInt("id") + "/differences")
                        .body())
                .isEqualTo("AGREE");
        assertThat(made.getString("startedBy")).isEqualTo("auditor");
        assertThat(made.getInt("anomalies")).isPositive();
        assertThat(made.getInt("otherDocuments")).isPositive();
        assertThat(answer.header("Location")).endsWith("/api/v1/reconciliations/" + made.getInt("id"));
        assertThat(admin.get("/reconciliations/" + made.getInt("id")).json()).isEqualTo(made);
        assertThat(admin.get("/reconciliations/" + made.getInt("id") + "/differences")
                        .json()
                        .getInt("total"))
                .isZero();
        assertThat(admin.get("/reconciliations?size=1").json().getInt("total")).isPositive();
        assertThat(admin.get("/reconciliations/999999999").status()).isEqualTo(404);
    }

    @Test
    void onlyAdministratorsHaveDocumentsWrittenAgain() {
        assertThat(auditor.post("/reconciliations", "{\"rebuild\":true}").status())
                .isEqualTo(403);
        Answer rebuilt = admin.post("/reconciliations", "{\"rebuild\":true}");
        assertThat(rebuilt.status()).isEqualTo(201);
        assertThat(rebuilt.json().getString("cause")).isEqualTo("REBUILD");
        assertThat(rebuilt.json().getInt("documentsWritten")).isZero();
    }

    @Test
    void theCommandRebuildsBesideTheServer() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-jar",
                        System.getProperty("steel.launcher"),
                        "audit",
                        "rebuild",
                        "--home",
                        product.home().toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().lines().toList();

        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(lines).anyMatch(line -> line.matches("audit_logs: \\d+ compared, 0 written again"));
        assertThat(process.exitValue()).isZero();
    }
}
