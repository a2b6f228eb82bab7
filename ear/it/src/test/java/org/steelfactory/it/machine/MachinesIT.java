package org.steelfactory.it.machine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Api.NewUser;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Machines by REST, and what stays of each change. */
@ExtendWith(RunningProduct.class)
class MachinesIT {

    private final Product product;
    private final Api admin;

    MachinesIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
    }

    @Test
    void aMachineIsWhatWasSaidOfIt() {
        String name = Api.unique("HSM <b>'");
        Answer created = admin.post(
                "/machines",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("type", "Hot strip mill")
                        .add("location", "Hall 2")
                        .add("costPerHour", 1250.5)
                        .build()
                        .toString());
        assertThat(created.status()).as(created.body()).isEqualTo(201);

        JsonObject machine = Api.demo(product, "auditor")
                .get("/machines/" + created.json().getInt("id"))
                .json();
        assertThat(machine.getString("name")).isEqualTo(name);
        assertThat(machine.getString("status")).isEqualTo("ACTIVE");
        assertThat(machine.getJsonNumber("costPerHour").doubleValue()).isEqualTo(1250.5);
        assertThat(created.header("Location")).endsWith("/api/v1/machines/" + machine.getInt("id"));
    }

    @Test
    void twoMachinesCantHaveOneName() {
        String name = Api.unique("BOF");
        int id = aMachine(name);

        Answer twin = admin.post("/machines", body(name.toLowerCase(Locale.ROOT)));
        assertThat(twin.status()).isEqualTo(409);
        assertThat(twin.json().getString("detail")).contains(name, Integer.toString(id));

        String other = "/machines/" + aMachine(Api.unique("EAF"));
        assertThat(admin.change(other, "{\"name\":\"%s\"}".formatted(name)).status())
                .isEqualTo(409);
        // A machine's own name in other letters is no other machine's.
        assertThat(admin.change("/machines/" + id, "{\"name\":\"%s\"}".formatted(name.toLowerCase(Locale.ROOT)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aChangeTakesTheOverridePasswordAndLeavesOldAndNewInTheLedger() {
        int id = aMachine(Api.unique("CC"));
        String path = "/machines/" + id;
        String change = "{\"location\":\"Hall 9\",\"costPerHour\":80,\"reason\":\"moved\"}";

        assertThat(admin.put(path, change).status()).isEqualTo(403);
        assertThat(admin.change(path, change, "not the password").status()).isEqualTo(403);
        assertThat(admin.get(path).json().getString("location")).isEqualTo("Hall 2");
        assertThat(admin.change(path, change).status()).isEqualTo(200);

        JsonObject entry = ledgerEntryOf(id, "MACHINE_CHANGED");
        assertThat(entry.getString("by")).isEqualTo("admin");
        assertThat(entry.getString("reason")).isEqualTo("moved");
        assertThat(entry.getJsonObject("old")).isEqualTo(Api.parse("{\"location\":\"Hall 2\",\"costPerHour\":null}"));
        assertThat(entry.getJsonObject("new")).isEqualTo(Api.parse("{\"location\":\"Hall 9\",\"costPerHour\":80}"));
    }

    @Test
    void aRetiredMachineSaysSinceWhenAndMayComeBack() {
        String path = "/machines/" + aMachine(Api.unique("RHF"));

        JsonObject retired = admin.change(path, "{\"status\":\"RETIRED\",\"reason\":\"sold\"}")
                .json();
        assertThat(retired.getString("retiredAt")).isNotEmpty();
        assertThat(admin.get("/machines?status=RETIRED&text=" + retired.getString("name"))
                        .json()
                        .getInt("total"))
                .isEqualTo(1);

        JsonObject back = admin.change(path, "{\"status\":\"ACTIVE\"}").json();
        assertThat(back.isNull("retiredAt")).isTrue();
    }

    @Test
    void whatWasReadCanBeSentBackAndAnOldVersionCant() {
        String path = "/machines/" + aMachine(Api.unique("SP"));
        String read = admin.get(path).body();

        assertThat(admin.change(path, read.replace("Hall 2", "Hall 3")).status())
                .isEqualTo(200);
        assertThat(admin.change(path, read.replace("Hall 2", "Hall 4")).status())
                .isEqualTo(409);
        assertThat(admin.send(path, request -> request.header("Content-Type", "application/json")
                                .header("X-Override-Password", Product.OVERRIDE_PASSWORD)
                                .header("If-Match", "\"1\"")
                                .PUT(BodyPublishers.ofString("{\"location\":\"Hall 5\"}")))
                        .status())
                .isEqualTo(412);
        assertThat(admin.get(path).json().getString("location")).isEqualTo("Hall 3");
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        Answer answer = admin.post("/machines", "{\"name\":\" \",\"type\":\"x\",\"location\":\"\",\"costPerHour\":-1}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("errors").stream()
                        .map(error -> error.asJsonObject().getString("field")))
                .containsExactly("name", "location", "costPerHour");
        assertThat(admin.get("/machines?status=BROKEN").status()).isEqualTo(422);
        assertThat(admin.get("/machines?sort=colour").status()).isEqualTo(422);
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        String hall = Api.unique("Hall 50%_");
        List<String> names = IntStream.range(0, 3)
                .mapToObj(i -> Api.unique("PL" + i))
                .peek(name -> aMachine(name, hall))
                .toList();
        String list = "/machines?text=" + hall.replace("%", "%25").replace(" ", "%20");

        assertThat(namesIn(list)).containsExactly(names.get(2), names.get(1), names.get(0));
        assertThat(namesIn(list + "&sort=name&size=2&page=1")).containsExactly(names.get(2));
        assertThat(namesIn(list + "&type=no%20such%20type")).isEmpty();
    }

    @Test
    void elevenWrongOverridePasswordsAreTooManyAndEachIsAudited() {
        NewUser guesser = admin.newUser("guesser", Role.ADMIN);
        String path = "/machines/" + aMachine(Api.unique("LF"));
        String change = "{\"location\":\"Hall 4\"}";

        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThat(guesser.api().change(path, change, "guess " + attempt).status())
                    .isEqualTo(403);
        }

        Answer refused = guesser.api().change(path, change);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
        // Nobody else has to wait, and the guesser may go on doing everything else.
        assertThat(guesser.api().get(path).status()).isEqualTo(200);
        assertThat(admin.change(path, change).status()).isEqualTo(200);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        admin.get("/audit-log?action=USE_OVERRIDE&user=" + guesser.username())
                                .json()
                                .getInt("total"))
                .isEqualTo(10));
    }

    private List<String> namesIn(String list) {
        return admin.get(list).json().getJsonArray("items").getValuesAs(JsonValue::asJsonObject).stream()
                .map(machine -> machine.getString("name"))
                .toList();
    }

    private JsonObject ledgerEntryOf(int machineId, String type) {
        return admin
                .get("/ledger/entries?size=500&type=" + type)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .map(entry -> Api.parse(entry.getString("data")))
                .filter(data -> data.getInt("machineId") == machineId)
                .findFirst()
                .orElseThrow();
    }

    private int aMachine(String name) {
        return aMachine(name, "Hall 2");
    }

    private int aMachine(String name, String location) {
        Answer created = admin.post("/machines", body(name).replace("Hall 2", location));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().getInt("id");
    }

    private static String body(String name) {
        return "{\"name\":\"%s\",\"type\":\"Mill\",\"location\":\"Hall 2\"}".formatted(name);
    }
}
