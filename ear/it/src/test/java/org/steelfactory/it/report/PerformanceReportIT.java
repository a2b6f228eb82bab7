package org.steelfactory.it.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** The performance report by REST and as files, held against the records themselves. */
@ExtendWith(RunningProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerformanceReportIT {

    private static final Instant FIRST_SHIFT = Instant.parse("2025-03-01T12:00:00Z");
    private static final String PERIOD = "&from=2025-02-28&to=2025-03-20";
    private static final int DAYS = 21;
    private static final int SHIFTS = 6;
    private static final Offset<Double> ROUNDING = within(1e-9);

    private final Api admin;
    private final Api auditor;
    private final MachineWithRecords mill;
    private final MachineWithRecords caster;

    private record MachineWithRecords(int id, String name) {}

    PerformanceReportIT(Product product) {
        admin = Api.admin(product);
        auditor = Api.demo(product, "auditor");
        mill = machine("=Mill <b>, \"Süd\"", 0);
        caster = machine("Caster", 100);
    }

    @Test
    void totalsAreWhatTheRecordsComeTo() {
        JsonObject report = report("?machines=" + mill.id + "," + caster.id + PERIOD);

        JsonArray machines = report.getJsonArray("machines");
        assertThat(names(machines)).containsExactlyInAnyOrder(mill.name, caster.name);
        for (JsonObject machine : machines.getValuesAs(JsonObject.class)) {
            assertIsSumOf(records(machine.getString("name")), machine.getJsonObject("totals"));
        }
        List<JsonObject> all = Stream.of(mill, caster)
                .flatMap(machine -> records(machine.name).stream())
                .toList();
        assertIsSumOf(all, report.getJsonObject("totals"));
        assertThat(report.getString("madeBy")).isEqualTo("auditor");
    }

    @Test
    void daysAreThePlantsAndComeToTheTotals() {
        JsonObject machine =
                report("?machines=" + mill.id + PERIOD).getJsonArray("machines").getJsonObject(0);
        List<JsonObject> days = machine.getJsonArray("days").getValuesAs(JsonObject.class);

        assertThat(days).hasSize(DAYS);
        assertThat(days.get(0).getString("day")).isEqualTo("2025-02-28");
        assertThat(days.get(DAYS - 1).getString("day")).isEqualTo("2025-03-20");
        assertThat(days.stream()
                        .mapToInt(day -> day.getJsonObject("totals").getInt("records"))
                        .sum())
                .isEqualTo(machine.getJsonObject("totals").getInt("records"))
                .isEqualTo(SHIFTS);
    }

    @Test
    void theDashboardTellsTheSame() {
        String moments = "?from=2025-02-27T00:00:00Z&to=2025-03-22T00:00:00Z";
        JsonObject onDashboard = auditor.get("/dashboard" + moments).json().getJsonArray("machines").stream()
                .map(JsonValue::asJsonObject)
                .filter(machine -> machine.getInt("id") == mill.id)
                .findFirst()
                .orElseThrow();

        JsonObject totals = report("?machines=" + mill.id + PERIOD).getJsonObject("totals");

        assertThat(number(totals, "oee")).isCloseTo(number(onDashboard, "oee"), ROUNDING);
        assertThat(number(totals, "downTimeMin")).isCloseTo(number(onDashboard, "downTimeMin"), ROUNDING);
    }

    @Test
    void recordsAreTheLatestFirst() {
        JsonArray records = report("?machines=" + mill.id + PERIOD)
                .getJsonArray("machines")
                .getJsonObject(0)
                .getJsonArray("records");

        assertThat(records.getValuesAs(JsonObject.class))
                .extracting(record -> record.getString("shiftStart"))
                .hasSize(SHIFTS)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void figuresThatWereNotAskedForAreLeftOut() {
        JsonObject totals =
                report("?metrics=quality&machines=" + mill.id + PERIOD).getJsonObject("totals");

        assertThat(number(totals, "quality")).isPositive();
        assertThat(totals).containsEntry("oee", JsonValue.NULL).containsEntry("downTimeMin", JsonValue.NULL);
    }

    @ParameterizedTest
    @CsvSource({
        "machines=999999999, machines, UNKNOWN_MACHINE",
        "machines=mill, machines, WRONG_TYPE",
        "metrics=speed, metrics, UNKNOWN_VALUE",
        "from=2025-13-01, from, WRONG_TYPE",
        "from=2025-03-02&to=2025-03-01, to, OUT_OF_RANGE",
        "from=1900-01-01&to=2025-03-01, to, TOO_MANY"
    })
    void whatCannotBeReportedIsRefusedWithItsReason(String query, String field, String code) {
        Answer answer = auditor.get("/performance-report?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonObject error = answer.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field") + " " + error.getString("code")).isEqualTo(field + " " + code);
    }

    @Test
    void theFileOfRecordsCanBeImportedAgain() {
        Answer csv = auditor.get("//performance/report.csv?machines=" + caster.id + PERIOD);
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(1 + SHIFTS);

        Answer dryRun = admin.send(
                "/performance-records/imports?mode=dry-run",
                request -> request.header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv.body())));

        assertThat(dryRun.status()).as(dryRun.body()).isEqualTo(200);
        JsonObject result = dryRun.json();
        assertThat(result.getInt("rows")).isEqualTo(SHIFTS);
        assertThat(result.getInt("duplicates")).as(dryRun.body()).isEqualTo(SHIFTS);
        assertThat(result.getJsonArray("errors")).isEmpty();
    }

    @Test
    void namesCannotRunAsFormulasOfASpreadsheet() {
        assertThat(auditor.get("//performance/report.csv?machines=" + mill.id + PERIOD)
                        .body()
                        .lines()
                        .skip(1))
                .allSatisfy(line -> assertThat(line).startsWith("\"'=Mill <b>, \"\"Süd\"\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "csv"})
    void filesAreForWhomTheyWereMade(String kind) {
        String address = "//performance/report." + kind + "?machines=" + mill.id + PERIOD;
        Answer file = auditor.get(address);
        Answer head = auditor.send(address, request -> request.method("HEAD", BodyPublishers.noBody()));

        for (Answer answer : List.of(file, head)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"performance-2025-02-28-to-2025-03-20." + kind + "\"");
            assertThat(answer.header("Content-Type")).isEqualTo(file.header("Content-Type"));
        }
        assertThat(file.body()).startsWith(kind.equals("pdf") ? "%PDF-" : "\uFEFFmachine,");
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "csv"})
    void anAddressThatIsWrongLeadsToThePageThatSaysWhy(String kind) {
        Answer answer = auditor.get("//performance/report." + kind + "?machines=999999999");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(answer.body()).contains("There is no machine 999999999.");
    }

    private JsonObject report(String query) {
        Answer answer = auditor.get("/performance-report" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> names(JsonArray machines) {
        return machines.getValuesAs(JsonObject.class).stream()
                .map(machine -> machine.getString("name"))
                .toList();
    }

    private List<JsonObject> records(String machine) {
        return admin.get("/performance-records?size=500&machine=" + URLEncoder.encode(machine, StandardCharsets.UTF_8))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    /** By the definition: the mean of the records' OEE, weighted by their planned busy time. */
    private static void assertIsSumOf(List<JsonObject> records, JsonObject totals) {
        List<JsonObject> withOee =
                records.stream().filter(record -> !record.isNull("oee")).toList();
        double busy = withOee.stream().mapToDouble(PerformanceReportIT::busy).sum();
        double effective = withOee.stream()
                .mapToDouble(record -> busy(record) * number(record, "oee"))
                .sum();
        assertThat(totals.getInt("records")).isEqualTo(records.size());
        assertThat(totals.getInt("recordsWithoutOee")).isEqualTo(records.size() - withOee.size());
        assertThat(number(totals, "oee")).isCloseTo(effective / busy, ROUNDING);
        assertThat(number(totals, "downTimeMin")).isCloseTo(sum(withOee, "downTimeMin"), ROUNDING);
        assertThat(number(totals, "goodUnits")).isCloseTo(sum(withOee, "goodUnits"), ROUNDING);
        assertThat(number(totals, "availability") * number(totals, "performance") * number(totals, "quality"))
                .isCloseTo(number(totals, "oee"), ROUNDING);
    }

    private static double busy(JsonObject record) {
        return number(record, "operatingTimeMin") + number(record, "downTimeMin");
    }

    private static double sum(List<JsonObject> records, String field) {
        return records.stream().mapToDouble(record -> number(record, field)).sum();
    }

    private static double number(JsonObject object, String field) {
        return object.getJsonNumber(field).doubleValue();
    }

    /** A machine with shifts that differ, the last of them idle. */
    private MachineWithRecords machine(String prefix, int seed) {
        String name = Api.unique(prefix);
        JsonObject body = Json.createObjectBuilder()
                .add("name", name)
                .add("type", "Hot strip mill")
                .add("location", "Hall 1")
                .build();
        Answer made = admin.post("/machines", body.toString());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        for (int shift = 0; shift < SHIFTS; shift++) {
            record(name, FIRST_SHIFT.plus(shift * 8L, ChronoUnit.HOURS), shift == SHIFTS - 1 ? 0 : seed + shift + 1);
        }
        return new MachineWithRecords(made.json().getInt("id"), name);
    }

    private void record(String machine, Instant shift, int figure) {
        JsonObject body = Json.createObjectBuilder()
                .add("machine", machine)
                .add("shiftStart", shift.toString())
                .add("operatingTimeMin", figure == 0 ? 0 : 300 + figure / 3.0)
                .add("downTimeMin", figure == 0 ? 0 : 20 + figure / 60.0)
                .add("actualOutput", figure * 9.1)
                .add("idealOutput", figure * 10.3)
                .add("goodUnits", figure * 8.7)
                .add("totalUnits", figure * 9.1)
                .build();
        Answer made = admin.post("/performance-records", body.toString());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }
}
