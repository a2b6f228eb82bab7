package org.steelfactory.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Guards, the laboratory and who may use them, by REST. */
@ExtendWith(RunningProduct.class)
class LaboratoryIT {

    private static final String GUARDS = "/ledger/guards";
    private static final String COPY = "?of=laboratory";

    private final Product product;
    private final Api admin;

    LaboratoryIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
    }

    @BeforeEach
    void makeTheCopyAnew() {
        Answer made = admin.post("/ledger/laboratory", "");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/api/v1/ledger/laboratory");
        assertThat(made.json().getJsonArray("scoreCard")).isEmpty();
    }

    @AfterEach
    void takeGuardsOff() {
        assertThat(admin.delete(GUARDS).status()).isEqualTo(200);
    }

    @Test
    void verifyPassesGuardsBlockThenTamperingShowsAndIsRepaired() {
        long live = admin.get("/ledger/verification")
                .json()
                .getJsonNumber("entries")
                .longValue();
        assertThat(verification().getBoolean("valid")).isTrue();

        assertThat(admin.put(GUARDS + COPY, "").json().getBoolean("installed")).isTrue();
        Answer blocked = admin.post("/ledger/tampering/2", "");
        assertThat(blocked.status()).isEqualTo(409);
        assertThat(blocked.json().getString("detail")).contains("The guard refused it", "entry 2");
        assertThat(verification().getBoolean("valid")).isTrue();

        assertThat(admin.delete(GUARDS + COPY).json().getBoolean("installed")).isFalse();
        Answer done = admin.post("/ledger/tampering/2", "{\"what\":\"DATA\"}");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().getJsonArray("caughtBy").getValuesAs(JsonString::getString))
                .contains("CHAIN", "LEDGER");
        JsonObject fault = verification().getJsonArray("faults").getJsonObject(0);
        assertThat(fault.getInt("index")).isEqualTo(2);
        assertThat(fault.getString("code")).isEqualTo("HASH_MISMATCH");

        JsonObject repair = admin.post("/ledger/repairs" + COPY, "").json();
        assertThat(repair.getJsonArray("restored")).hasSize(1);
        assertThat(verification().getBoolean("valid")).isTrue();
        assertThat(admin.get("/ledger/laboratory").json().getJsonArray("scoreCard"))
                .hasSize(2);

        JsonObject ledger = admin.get("/ledger/verification").json();
        assertThat(ledger.getBoolean("valid")).isTrue();
        assertThat(ledger.getJsonNumber("entries").longValue()).isEqualTo(live);
    }

    @Test
    void guardsOfTheLedgerAreEntriesOfIt() {
        int installed = entries("GUARDS_INSTALLED");
        int removed = entries("GUARDS_REMOVED");

        assertThat(admin.put(GUARDS, "").json().getString("state")).isEqualTo("ON");
        assertThat(admin.put(GUARDS, "").status()).isEqualTo(200);
        assertThat(admin.get(GUARDS).json().getBoolean("installed")).isTrue();
        assertThat(entries("GUARDS_INSTALLED")).isEqualTo(installed + 1);

        assertThat(admin.delete(GUARDS).json().getString("state")).isEqualTo("OFF");
        assertThat(admin.delete(GUARDS).status()).isEqualTo(200);
        assertThat(entries("GUARDS_REMOVED")).isEqualTo(removed + 1);
        assertThat(admin.get("/ledger/verification").json().getBoolean("valid")).isTrue();
    }

    @Test
    void everyoneLooksAndOnlyAdministratorsAct() {
        for (String username : List.of("operator", "supervisor", "auditor")) {
            Api api = Api.demo(product, username);
            assertThat(api.get("/ledger/verification" + COPY).status()).isEqualTo(200);
            assertThat(api.get("/ledger/laboratory").status()).isEqualTo(200);
            assertThat(api.get(GUARDS).status()).isEqualTo(200);
            assertThat(api.put(GUARDS, "").status()).isEqualTo(403);
            assertThat(api.delete(GUARDS + COPY).status()).isEqualTo(403);
            assertThat(api.post("/ledger/laboratory", "").status()).isEqualTo(403);
            assertThat(api.post("/ledger/tampering/1", "").status()).isEqualTo(403);
            assertThat(api.post("/ledger/repairs" + COPY, "").status()).isEqualTo(403);
        }
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        assertThat(admin.get(GUARDS + "?of=elsewhere").status()).isEqualTo(422);
        assertThat(admin.post("/ledger/tampering/999999999", "{\"nothing\":1}").status())
                .isEqualTo(404);
        assertThat(admin.post("/ledger/tampering/1", "{\"nothing\":1}").status())
                .isEqualTo(422);
        assertThat(admin.post("/ledger/tampering/1", "{\"how\":\"BURN\"}").status())
                .isEqualTo(422);
        assertThat(admin.post("/ledger/tampering/1", "{\"how\":\"DROP_GUARDS\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theOriginalsAddressesLeadHere() {
        assertThat(admin.get("//install_blockchain_guards").header("Location")).endsWith("/ledger");
        assertThat(admin.get("//tamper_blockchain/7").header("Location")).endsWith("/ledger/laboratory?entry=7");
        assertThat(admin.get(GUARDS).json().getBoolean("installed")).isFalse();
    }

    private JsonObject verification() {
        return Api.demo(product, "auditor").get("/ledger/verification" + COPY).json();
    }

    private int entries(String type) {
        return admin.get("/ledger/entries?size=1&type=" + type).json().getInt("total");
    }
}
