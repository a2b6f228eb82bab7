package org.steelfactory.it.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** The severity policy as its administrators change it and everyone reads it. */
@ExtendWith(RunningProduct.class)
class SeverityPolicyIT {

    private static final String POLICY = "/policies/severity";

    private final Product product;
    private final Api admin;
    private final Api auditor;

    SeverityPolicyIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
        this.auditor = Api.demo(product, "auditor");
    }

    @Test
    void aPresetTakesEffectAtOnceAndTheVersionBeforeStaysReadable() {
        JsonObject before = auditor.get(POLICY).json();

        Answer answer = admin.put(POLICY, "{\"preset\":\"classic\",\"reason\":\"As before\"}");

        assertThat(answer.status()).isEqualTo(200);
        JsonObject now = auditor.get(POLICY).json();
        assertThat(now.getInt("version")).isEqualTo(before.getInt("version") + 1);
        assertThat(now.getString("name")).isEqualTo("classic");
        assertThat(now.getJsonNumber("high").doubleValue()).isEqualTo(-0.25);
        assertThat(now.getJsonNumber("medium").doubleValue()).isZero();
        assertThat(now.getString("changedBy")).isEqualTo("admin");
        assertThat(auditor.get(POLICY + "/versions/" + before.getInt("version")).json())
                .isEqualTo(before);
        assertThat(auditor.get(POLICY + "/versions?size=2").json().getJsonArray("items"))
                .isEqualTo(Json.createArrayBuilder(List.of(now, before)).build());
    }

    @Test
    void whatIsLeftOutStaysAndTheLedgerKnowsWhatHolds() {
        admin.put(POLICY, "{\"preset\":\"standard\"}");

        JsonObject changed =
                admin.put(POLICY, "{\"high\":-0.3,\"alertRepeatMin\":90}").json();

        assertThat(changed.getString("name")).isEqualTo("custom");
        assertThat(changed.getJsonNumber("critical").doubleValue()).isEqualTo(-0.4);
        assertThat(changed.getJsonNumber("high").doubleValue()).isEqualTo(-0.3);
        assertThat(changed.getInt("alertRepeatMin")).isEqualTo(90);
        assertThat(auditor.get("/ledger/entries?size=10").body())
                .contains("POLICY_CHANGED", "\\\"version\\\":" + changed.getInt("version"));
    }

    @Test
    void timesAfterWhichAlertsEscalateBelongToTheVersion() {
        int before = auditor.get(POLICY).json().getInt("lowSettleMin");

        JsonObject changed = admin.put(POLICY, "{\"criticalAcknowledgeMin\":5,\"highSettleMin\":600}")
                .json();

        assertThat(changed.getInt("criticalAcknowledgeMin")).isEqualTo(5);
        assertThat(changed.getInt("highSettleMin")).isEqualTo(600);
        assertThat(changed.getInt("lowSettleMin")).isEqualTo(before);
        assertThat(admin.put(POLICY, "{\"mediumSettleMin\":0,\"lowAcknowledgeMin\":43201}")
                        .json()
                        .getJsonArray("errors")
                        .getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactlyInAnyOrder("mediumSettleMin", "lowAcknowledgeMin");
        admin.put(POLICY, "{\"criticalAcknowledgeMin\":15,\"highSettleMin\":1440}");
    }

    @Test
    void thresholdsThatCannotBeAreNamedAndNothingChanges() {
        JsonObject before = auditor.get(POLICY).json();

        assertThat(admin.put(POLICY, "{\"critical\":-0.1,\"high\":-0.5,\"medium\":2,\"low\":1}")
                        .json()
                        .getJsonArray("errors")
                        .getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"), error -> error.getString("code"))
                .containsExactly(tuple("high", "NOT_RISING"), tuple("medium", "OUT_OF_RANGE"));
        assertThat(admin.put(POLICY, "{\"preset\":\"strict\"}").status()).isEqualTo(422);
        assertThat(admin.put(POLICY, "{\"preset\":\"classic\",\"low\":0.1}").status())
                .isEqualTo(422);
        assertThat(auditor.get(POLICY).json()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "supervisor", "auditor"})
    void onlyAdministratorsChangeIt(String username) {
        JsonObject before = auditor.get(POLICY).json();

        assertThat(Api.demo(product, username)
                        .put(POLICY, "{\"preset\":\"classic\"}")
                        .status())
                .isEqualTo(403);
        assertThat(auditor.get(POLICY).json()).isEqualTo(before);
    }

    @Test
    void aChangeAgainstAnOlderVersionIsRefused() {
        int present = auditor.get(POLICY).json().getInt("version");
        admin.put(POLICY, "{\"preset\":\"standard\"}");

        assertThat(admin.put(POLICY, "{\"preset\":\"classic\",\"version\":" + present + "}")
                        .status())
                .isEqualTo(409);
        assertThat(auditor.get(POLICY).json().getString("name")).isEqualTo("standard");
    }
}
