package org.steelfactory.it.scan;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;

/** Scans of a running product's records, for tests of what comes after them. */
public final class FinishedScan {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private FinishedScan() {}

    /** Runs one to its end, after another one's where one runs; its id. */
    public static int of(Product product) {
        Api admin = Api.admin(product);
        Answer started = Awaitility.await()
                .atMost(LIMIT)
                .until(() -> admin.post("/scans", "{}"), answer -> answer.status() == 202);
        int id = started.json().getInt("id");
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> admin.get("/scans/" + id).json().getString("status"), "COMPLETED"::equals);
        return id;
    }

    /** What it found worst, of those that a query of the API leaves. */
    public static JsonObject worst(Product product, int scan, String query) {
        return Api.admin(product)
                .get("/anomalies?sort=-severity&size=1&scan=" + scan + query)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }
}
