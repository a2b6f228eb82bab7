package org.steelfactory.it.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Performance records by REST: what is taken, what it comes to, and what stays of each change. */
@ExtendWith(RunningProduct.class)
class PerformanceRecordsIT {

    private static final String SHIFT = "2026-01-31T05:00:00Z";

    private final Api admin;
    private final Api operator;
    private final String machine = Api.unique("HSM");
    private final int machineId;

    PerformanceRecordsIT(Product product) {
        this.admin = Api.admin(product);
        this.operator = Api.demo(product, "operator");
        this.machineId = admin.post(
                        "/machines",
                        "{\"name\":\"%s\",\"type\":\"Hot strip mill\",\"location\":\"Hall 1\"}".formatted(machine))
                .json()
                .getInt("id");
    }

    @Test
    void anOperatorRecordsAShiftAndTheServiceCalculatesItsIndices() {
        String batch = Api.unique("B");
        Answer created = operator.post("/performance-records", body(Map.of("batch", batch)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);

        JsonObject made = operator.get("/performance-records/" + created.json().getInt("id"))
                .json();
        assertThat(made.getString("machine")).isEqualTo(machine);
        assertThat(made.getInt("machineId")).isEqualTo(machineId);
        assertThat(made.getString("batch")).isEqualTo(batch);
        assertThat(made.getString("shiftStart")).isEqualTo(SHIFT);
        assertThat(number(made, "operatingTimeMin")).isEqualTo(408);
        assertThat(number(made, "availability")).isEqualTo(0.85);
        assertThat(number(made, "performance")).isEqualTo(0.9);
        assertThat(number(made, "quality")).isEqualTo(0.986);
        assertThat(number(made, "oee")).isCloseTo(0.75429, within(1e-12));
        assertThat(made.getJsonArray("oeeGaps")).isEmpty();
        assertThat(made.getString("recordedBy")).isEqualTo("operator");

        JsonObject entry = ledgerEntryOf(made.getInt("id"), "PERFORMANCE_RECORDED");
        assertThat(entry.getString("by")).isEqualTo("operator");
        assertThat(number(entry.getJsonObject("values"), "operatingTimeS")).isEqualTo(408 * 60);
    }

    @Test
    void aNumberThatIsAMachinesNameIsTheMachineOfThatNameAndElseAnId() {
        aRecord(SHIFT);
        assertThat(items("?machine=" + machineId)).hasSize(1);

        Answer namesake = admin.post(
                "/machines", "{\"name\":\"%d\",\"type\":\"Caster\",\"location\":\"Hall 1\"}".formatted(machineId));
        assertThat(namesake.status()).as(namesake.body()).isEqualTo(201);

        assertThat(items("?machine=" + machineId)).isEmpty();
        assertThat(items("?machine=" + machine)).hasSize(1);
    }

    @Test
    void theMachineMayBeNamedByItsId() {
        JsonObjectBuilder body = Json.createObjectBuilder(Api.parse(body(Map.of())));
        body.remove("machine").add("machineId", machineId);

        assertThat(operator.post("/performance-records", body.build().toString())
                        .json()
                        .getString("machine"))
                .isEqualTo(machine);
    }

    @ParameterizedTest
    @CsvSource({
        "operatingTimeMin, -1, NEGATIVE",
        "downTimeMin, 1441, OUT_OF_RANGE",
        "goodUnits, 1501, GOOD_EXCEEDS_TOTAL",
        "totalUnits, null, MISSING_VALUE",
        "machine, '\"no such machine\"', UNKNOWN_MACHINE",
        "shiftStart, '\"2099-01-01T06:00:00Z\"', FUTURE_DATE",
        "shiftStart, null, MISSING_VALUE",
        "oee, 1, UNKNOWN_FIELD"
    })
    void whatIsWrongIsNamedByFieldAndCode(String field, String value, String code) {
        JsonObject body = Json.createObjectBuilder(Api.parse(body(Map.of())))
                .add(field, Api.parse("{\"it\":" + value + "}").get("it"))
                .build();

        Answer answer = operator.post("/performance-records", body.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonValue::asJsonObject))
                .extracting(error -> error.getString("field") + " " + error.getString("code"))
                .contains(field + " " + code);
    }

    @Test
    void aShiftIsRecordedOnceHoweverManyTryAtTheSameMoment() {
        List<Answer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> operator.post("/performance-records", body(Map.of("batch", "B-" + i % 2)))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(Answer::status)
                .containsOnlyOnce(201)
                .allMatch(status -> status == 201 || status == 409);
        int id = items("?machine=" + machine).get(0).getInt("id");
        Answer again = operator.post("/performance-records", body(Map.of()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().getString("detail")).contains("record " + id, machine);
    }

    @Test
    void aChangeTakesTheOverridePasswordAndLeavesOldAndNewInTheLedger() {
        String path = "/performance-records/" + aRecord(SHIFT);
        String change = "{\"goodUnits\":1400,\"reason\":\"recounted\"}";

        assertThat(operator.put(path, change).status()).isEqualTo(403);
        assertThat(operator.change(path, change, "not the password").status()).isEqualTo(403);
        assertThat(number(operator.get(path).json(), "goodUnits")).isEqualTo(1479);

        JsonObject changed = operator.change(path, change).json();
        assertThat(number(changed, "quality")).isCloseTo(1400 / 1500.0, within(1e-12));
        assertThat(changed.getInt("version")).isEqualTo(1);
        JsonObject entry = ledgerEntryOf(changed.getInt("id"), "PERFORMANCE_CHANGED");
        assertThat(entry.getString("reason")).isEqualTo("recounted");
        assertThat(entry.getJsonObject("old").keySet()).containsExactly("goodUnits", "oee");
        assertThat(number(entry.getJsonObject("old"), "goodUnits")).isEqualTo(1479);
        assertThat(number(entry.getJsonObject("new"), "goodUnits")).isEqualTo(1400);
    }

    @Test
    void whatWasReadCanBeSentBackButNotWithAnotherOee() {
        String path = "/performance-records/" + aRecord(SHIFT);
        JsonObject read = operator.get(path).json();

        assertThat(operator.change(path, with(read, "goodUnits", "1450")).status())
                .isEqualTo(200);
        assertThat(operator.change(path, with(read, "goodUnits", "1440")).status())
                .as("an old version")
                .isEqualTo(409);
        JsonObject now = operator.get(path).json();
        assertThat(operator.change(path, with(now, "oee", "1")).status()).isEqualTo(422);
        assertThat(operator.change(path, now.toString()).json().getInt("version"))
                .as("nothing was changed")
                .isEqualTo(now.getInt("version"));
    }

    @Test
    void aRecordCantMoveOntoAnotherOnesShift() {
        int first = aRecord(SHIFT);
        int second = aRecord("2026-01-31T13:00:00Z");

        Answer answer = operator.change("/performance-records/" + second, "{\"shiftStart\":\"%s\"}".formatted(SHIFT));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().getString("detail")).contains("record " + first);
    }

    @Test
    void aRetiredMachineTakesOnlyShiftsBeforeItsRetirement() {
        admin.change("/machines/" + machineId, "{\"status\":\"RETIRED\"}");

        assertThat(operator.post("/performance-records", body(Map.of())).status())
                .isEqualTo(201);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Answer late = operator.post("/performance-records", body(Map.of("shiftStart", now.toString())));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("retired").contains("\"shiftStart\"");
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        List<Integer> ids = IntStream.range(0, 4)
                .map(day -> aRecord("2026-02-0" + (day + 1) + "T05:00:00Z"))
                .boxed()
                .toList();
        String mine = "?machine=" + machine;

        assertThat(items(mine))
                .extracting(item -> item.getInt("id"))
                .containsExactly(ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        assertThat(items(mine + "&sort=shiftStart&size=2&page=1"))
                .extracting(item -> item.getInt("id"))
                .containsExactly(ids.get(2), ids.get(3));
        assertThat(items(mine + "&from=2026-02-02&to=2026-02-03T05:00:00Z"))
                .extracting(item -> item.getInt("id"))
                .containsExactly(ids.get(1));
        assertThat(items("?machine=" + machineId + "&fault=true")).isEmpty();
        assertThat(items("?q=" + machine.toLowerCase(Locale.ROOT))).hasSize(4);
        assertThat(items(mine + "&batch=" + machine + "-none")).isEmpty();
        assertThat(operator.get("/performance-records?sort=colour").status()).isEqualTo(422);
        assertThat(operator.get("/performance-records?fault=perhaps").status()).isEqualTo(422);
    }

    private int aRecord(String shiftStart) {
        Answer created = operator.post("/performance-records", body(Map.of("shiftStart", shiftStart)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().getInt("id");
    }

    private String body(Map<String, String> texts) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("machine", machine)
                .add("shiftStart", SHIFT)
                .add("operatingTimeMin", 408)
                .add("downTimeMin", 72)
                .add("plannedTimeMin", 480)
                .add("actualOutput", 1530)
                .add("idealOutput", 1700)
                .add("goodUnits", 1479)
                .add("totalUnits", 1500);
        texts.forEach(body::add);
        return body.build().toString();
    }

    private static String with(JsonObject body, String field, String value) {
        return Json.createObjectBuilder(body)
                .add(field, Api.parse("{\"it\":" + value + "}").get("it"))
                .build()
                .toString();
    }

    private List<JsonObject> items(String query) {
        return operator.get("/performance-records" + query)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonValue::asJsonObject);
    }

    private JsonObject ledgerEntryOf(int recordId, String type) {
        return operator
                .get("/ledger/entries?size=500&type=" + type)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .map(entry -> Api.parse(entry.getString("data")))
                .filter(data -> data.getInt("recordId") == recordId)
                .findFirst()
                .orElseThrow();
    }

    private static double number(JsonObject object, String name) {
        return object.getJsonNumber(name).doubleValue();
    }
}
