package org.steelfactory.it.production;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Batches by REST, and what stays of each change. */
@ExtendWith(RunningProduct.class)
class BatchesIT {

    private final Api admin;

    BatchesIT(Product product) {
        this.admin = Api.admin(product);
    }

    @Test
    void aBatchIsWhatWasSaidOfItAndItsChangeIsInTheLedger() {
        String code = Api.unique("H");
        Answer created = admin.post(
                "/batches",
                "{\"code\":\"%s\",\"productType\":\"Slab\",\"startedAt\":\"2026-01-31T05:00:00Z\",\"quantityPlanned\":1200}"
                        .formatted(code));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String path = "/batches/" + created.json().getInt("id");

        // No override password: what S-54 asks it for are machines, performance records and work orders.
        assertThat(admin.put(path, "{\"endedAt\":\"2026-01-31T13:00:00Z\"}").status())
                .isEqualTo(200);

        JsonObject batch = admin.get(path).json();
        assertThat(batch.getString("code")).isEqualTo(code);
        assertThat(batch.getString("endedAt")).isEqualTo("2026-01-31T13:00:00Z");
        assertThat(batch.getInt("quantityPlanned")).isEqualTo(1200);
        JsonObject entry = admin
                .get("/ledger/entries?size=500&type=BATCH_CHANGED")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .map(each -> Api.parse(each.getString("data")))
                .filter(data -> data.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getJsonObject("old")).isEqualTo(Api.parse("{\"endedAt\":null}"));
        assertThat(entry.getJsonObject("new")).isEqualTo(Api.parse("{\"endedAt\":\"2026-01-31T13:00:00Z\"}"));
    }

    @Test
    void aCodeIsGivenOnceAndAnOldVersionChangesNothing() {
        String code = Api.unique("C");
        String body = "{\"code\":\"%s\"}".formatted(code);
        String path = "/batches/" + admin.post("/batches", body).json().getInt("id");

        assertThat(admin.post("/batches", body).status()).isEqualTo(409);
        String read = admin.get(path).body();
        assertThat(admin.put(path, "{\"productType\":\"Coil\"}").status()).isEqualTo(200);
        assertThat(admin.put(path, read).status()).isEqualTo(409);
        assertThat(admin.get("/batches?productType=coil&sort=-code&text=" + code)
                        .json()
                        .getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        Answer answer = admin.post(
                "/batches",
                "{\"code\":\" \",\"startedAt\":\"2026-01-31T05:00:00Z\",\"endedAt\":\"2026-01-30T05:00:00Z\","
                        + "\"quantityPlanned\":-1}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonValue::asJsonObject))
                .extracting(error -> error.getString("field"))
                .containsExactly("code", "endedAt", "quantityPlanned");
    }
}
