package org.steelfactory.it.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** The dashboard's figures by REST are what the records themselves come to. */
@ExtendWith(RunningProduct.class)
class DashboardIT {

    /** Decades in which nobody else records anything. */
    private static final AtomicInteger YEAR = new AtomicInteger(1981);

    private static final int SHIFTS = 12;

    private final Api admin;
    private final Api operator;
    private final Instant first = Instant.parse(YEAR.getAndIncrement() + "-03-02T05:00:00Z");
    private final Instant end = first.plusSeconds(SHIFTS * 28_800L);

    DashboardIT(Product product) {
        this.admin = Api.admin(product);
        this.operator = Api.demo(product, "operator");
    }

    @Test
    void areThoseOfTheRecords() {
        String mill = machine("1200.00");
        String caster = machine(null);
        recordShifts(mill, new Random(1));
        recordShifts(caster, new Random(2));

        JsonObject dashboard = dashboard(first, end);

        List<JsonObject> all = records(null);
        assertThat(all).hasSize(2 * SHIFTS);
        assertAlike(dashboard, "factoryOee", effective(all) / busy(all));
        assertAlike(dashboard, "availability", operating(all) / busy(all));
        assertAlike(dashboard, "performance", net(all) / operating(all));
        assertAlike(dashboard, "quality", effective(all) / net(all));
        assertAlike(dashboard, "goodUnits", sum(all, record -> number(record, "goodUnits")));
        assertAlike(
                dashboard,
                "defectiveUnits",
                sum(all, record -> number(record, "totalUnits") - number(record, "goodUnits")));
        JsonObject ofMill = machineOf(dashboard, mill);
        assertAlike(ofMill, "oee", effective(records(mill)) / busy(records(mill)));
        assertAlike(ofMill, "downTimeMin", sum(records(mill), record -> number(record, "downTimeMin")));
        assertThat(ofMill.getJsonArray("recentOee")).hasSize(SHIFTS);
        JsonObject down = dashboard.getJsonArray("losses").getValuesAs(JsonObject.class).stream()
                .filter(loss -> loss.getString("kind").equals("DOWN_TIME"))
                .findFirst()
                .orElseThrow();
        assertAlike(down, "minutes", sum(all, record -> number(record, "downTimeMin")));
        assertThat(number(down, "cost")).isCloseTo(number(ofMill, "downTimeMin") / 60 * 1200, within(0.01));
    }

    @Test
    void seriesTellEachDayOfALongPeriodAndLeaveGaps() {
        String mill = machine(null);
        recordShifts(mill, new Random(3));

        JsonArray days = dashboard(first, first.plusSeconds(7 * 86_400L)).getJsonArray("series");

        assertThat(days).hasSizeBetween(7, 8);
        assertThat(days.getJsonObject(0).isNull("oee")).isFalse();
        assertThat(days.getJsonObject(days.size() - 1).isNull("oee")).isTrue();
    }

    @Test
    void anIdleMachineHasAStatusAndNoFigures() {
        String mill = machine(null);
        post(mill, first, 0, 0, 0, 0, 0, 0);

        JsonObject dashboard = dashboard(first, end);

        assertThat(dashboard.isNull("factoryOee")).isTrue();
        assertThat(dashboard.getString("factoryStatus")).isEqualTo("IDLE");
        JsonObject idle = machineOf(dashboard, mill);
        assertThat(idle.getString("status")).isEqualTo("IDLE");
        assertThat(idle.isNull("oee")).isTrue();
    }

    @Test
    void aPeriodWithoutRecordsHasNoFiguresRatherThanZeroes() {
        JsonObject dashboard = dashboard(Instant.parse("1979-01-01T00:00:00Z"), Instant.parse("1979-01-02T00:00:00Z"));

        for (String figure : List.of("factoryOee", "factoryStatus", "availability", "performance", "quality")) {
            assertThat(dashboard.isNull(figure)).as(figure).isTrue();
        }
        assertThat(dashboard.getJsonArray("series")).isEmpty();
        assertThat(dashboard.getJsonArray("alerts")).isNotNull();
        assertThat(dashboard.getJsonArray("anomalies")).isNotNull();
        assertThat(dashboard.getJsonArray("maintenance")).isNotNull();
    }

    @Test
    void theOriginalsAddressLeadsThere() {
        Answer moved = operator.get("//dashboard_data?from=2026-01-01");

        assertThat(moved.status()).isEqualTo(302);
        assertThat(moved.header("Location")).endsWith("/api/v1/dashboard?from=2026-01-01");
        assertThat(operator.get("/dashboard").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z, from",
        "from=2026-01-02&to=2026-01-01, to",
        "from=2026-01-01&to=2026-01-01, to"
    })
    void aPeriodThatCantBeToldIsRefusedWithItsReason(String query, String field) {
        Answer refused = operator.get("/dashboard?" + query);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(field);
    }

    private String machine(String costPerHour) {
        String name = Api.unique("D");
        String cost = costPerHour == null ? "" : ",\"costPerHour\":" + costPerHour;
        Answer created = admin.post(
                "/machines", "{\"name\":\"%s\",\"type\":\"Mill\",\"location\":\"Hall 1\"%s}".formatted(name, cost));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return name;
    }

    private void recordShifts(String machine, Random random) {
        for (int shift = 0; shift < SHIFTS; shift++) {
            double down = random.nextInt(100);
            double total = 100 + random.nextInt(900);
            post(
                    machine,
                    first.plusSeconds(shift * 28_800L),
                    480 - down,
                    down,
                    500 + random.nextInt(400),
                    1_000,
                    Math.floor(total * 0.9),
                    total);
        }
    }

    private void post(
            String machine,
            Instant start,
            double operating,
            double down,
            double actual,
            double ideal,
            double good,
            double total) {
        Answer made = operator.post(
                "/performance-records",
                Json.createObjectBuilder()
                        .add("machine", machine)
                        .add("shiftStart", start.toString())
                        .add("operatingTimeMin", operating)
                        .add("downTimeMin", down)
                        .add("actualOutput", actual)
                        .add("idealOutput", ideal)
                        .add("goodUnits", good)
                        .add("totalUnits", total)
                        .build()
                        .toString());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private JsonObject dashboard(Instant from, Instant to) {
        return operator.get("/dashboard?from=%s&to=%s".formatted(from, to)).json();
    }

    private List<JsonObject> records(String machine) {
        String ofMachine = machine == null ? "" : "&machine=" + machine;
        return operator.get("/performance-records?size=500&from=%s&to=%s%s".formatted(first, end, ofMachine))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static JsonObject machineOf(JsonObject dashboard, String name) {
        return dashboard.getJsonArray("machines").getValuesAs(JsonObject.class).stream()
                .filter(machine -> machine.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double busy(List<JsonObject> records) {
        return sum(records, record -> number(record, "operatingTimeMin") + number(record, "downTimeMin"));
    }

    private static double operating(List<JsonObject> records) {
        return sum(records, record -> number(record, "operatingTimeMin"));
    }

    private static double net(List<JsonObject> records) {
        return sum(
                records,
                record -> number(record, "operatingTimeMin")
                        * number(record, "actualOutput")
                        / number(record, "idealOutput"));
    }

    private static double effective(List<JsonObject> records) {
        return sum(
                records,
                record -> number(record, "operatingTimeMin")
                        * number(record, "actualOutput")
                        / number(record, "idealOutput")
                        * number(record, "goodUnits")
                        / number(record, "totalUnits"));
    }

    private static double sum(List<JsonObject> records, ToDoubleFunction<JsonObject> figure) {
        return records.stream().mapToDouble(figure).sum();
    }

    private static double number(JsonObject object, String name) {
        assertThat(object.get(name).getValueType()).as(name).isEqualTo(JsonValue.ValueType.NUMBER);
        return object.getJsonNumber(name).doubleValue();
    }

    private static void assertAlike(JsonObject object, String name, double expected) {
        assertThat(number(object, name)).as(name).isCloseTo(expected, within(Math.abs(expected) * 1e-9));
    }
}
