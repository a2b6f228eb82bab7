package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Schedules of scans by REST, and what stays of each change. */
@ExtendWith(RunningProduct.class)
class ScanSchedulesIT {

    private final Api admin;
    private final Api auditor;

    ScanSchedulesIT(Product product) {
        this.admin = Api.admin(product);
        this.auditor = Api.demo(product, "auditor");
    }

    @Test
    void aScheduleIsWhatWasSaidOfIt() {
        String name = Api.unique("Nightly <b>'");
        Answer created = admin.post("/scan-schedules", "{\"name\":\"%s\",\"cron\":\" 10  6 * * 1-5\"}".formatted(name));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("Location"))
                .endsWith("/api/v1/scan-schedules/" + created.json().getInt("id"));

        JsonObject schedule = auditor.get(path(created)).json();
        assertThat(schedule.getString("name")).isEqualTo(name);
        assertThat(schedule.getString("cron")).isEqualTo("10 6 * * 1-5");
        assertThat(schedule.getString("words")).isEqualTo("Monday to Friday at 06:10");
        assertThat(schedule.getString("detector")).isEqualTo("classic");
        assertThat(schedule.isNull("contamination")).isTrue();
        assertThat(schedule.getBoolean("enabled")).isTrue();
        assertThat(schedule.isNull("lastOutcome")).isTrue();
        assertThat(schedule.getString("createdBy")).isEqualTo("admin");
        List<Instant> nextRuns = schedule.getJsonArray("nextRuns").stream()
                .map(run -> Instant.parse(run.toString().replace("\"", "")))
                .toList();
        assertThat(nextRuns).hasSize(3).isSorted();
        assertThat(nextRuns.get(0)).isAfter(Instant.parse(schedule.getString("createdAt")));
        assertThat(auditor.get("/scan-schedules?size=500").body()).contains(name);
    }

    @Test
    void isCreatedOnceForAnIdempotencyKey() {
        String body = "{\"name\":\"%s\",\"cron\":\"0 6 * * *\"}".formatted(Api.unique("Once"));
        String key = Api.unique("key");
        List<Answer> answers = List.of(key, key).stream()
                .map(each -> admin.send("/scan-schedules", request -> request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", each)
                        .POST(BodyPublishers.ofString(body))))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.get(1).body()).isEqualTo(answers.get(0).body());
        assertThat(admin.post("/scan-schedules", body).status()).isEqualTo(409);
    }

    @Test
    void whatWasReadCanBeSentBackAndAnOldVersionCant() {
        String path = aSchedule("Versioned");
        String read = admin.get(path).body();

        assertThat(admin.put(path, read.replace("0 6 * * *", "0 7 * * *")).status())
                .isEqualTo(200);
        assertThat(admin.put(path, read.replace("0 6 * * *", "0 8 * * *")).status())
                .isEqualTo(409);
        assertThat(admin.send(path, request -> request.header("Content-Type", "application/json")
                                .header("If-Match", "\"0\"")
                                .PUT(BodyPublishers.ofString(read)))
                        .status())
                .isEqualTo(412);
        assertThat(admin.get(path).json().getString("words")).isEqualTo("Every day at 07:00");
        assertThat(admin.get(path).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void switchedOffItComesNoMoreAndOnAgainItDoes() {
        String path = aSchedule("Switched");
        String read = admin.get(path).body();

        JsonObject off = admin.put(path, read.replace("\"enabled\":true", "\"enabled\":false"))
                .json();
        assertThat(off.getJsonArray("nextRuns")).isEmpty();
        JsonObject on = admin.put(path, off.toString().replace("\"enabled\":false", "\"enabled\":true"))
                .json();
        assertThat(on.getJsonArray("nextRuns")).hasSize(3);
        assertThat(on.getInt("version")).isEqualTo(2);
    }

    @Test
    void eachChangeIsInTheLedger() {
        String path = aSchedule("Told");
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        String read = admin.get(path).body();
        admin.put(path, read.replace("0 6 * * *", "30 5 * * 7"));
        admin.put(path, admin.get(path).body());
        assertThat(admin.delete(path).status()).isEqualTo(204);

        JsonObject changed = entry(id, "SCAN_SCHEDULE_CHANGED");
        assertThat(changed.getJsonObject("old")).isEqualTo(Api.parse("{\"cron\":\"0 6 * * *\"}"));
        assertThat(changed.getJsonObject("new")).isEqualTo(Api.parse("{\"cron\":\"30 5 * * 7\"}"));
        assertThat(changed.getString("by")).isEqualTo("admin");
        assertThat(entry(id, "SCAN_SCHEDULE_CREATED").getJsonObject("values").getBoolean("enabled"))
                .isTrue();
        assertThat(entry(id, "SCAN_SCHEDULE_DELETED").getJsonObject("values").getString("cron"))
                .isEqualTo("30 5 * * 7");
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.put(path, read).status()).isEqualTo(404);
        assertThat(admin.delete(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/4 * * * *     | TOO_OFTEN",
                "0 6 30 2 *      | NEVER",
                "six o'clock     | NOT_CRON",
                "0 0 6 * * *     | NOT_CRON",
                "''              | REQUIRED",
            })
    void aTimeThatCantBeIsSaidAtItsField(String cron, String code) {
        Answer refused =
                admin.post("/scan-schedules", "{\"name\":\"%s\",\"cron\":\"%s\"}".formatted(Api.unique("Wrong"), cron));

        assertThat(refused.status()).isEqualTo(422);
        JsonObject error = refused.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("cron");
        assertThat(error.getString("code")).isEqualTo(code);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        Answer refused = admin.post(
                "/scan-schedules",
                "{\"name\":\" \",\"cron\":\"* * * * *\",\"detector\":\"crystal ball\",\"contamination\":0.9}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("errors").getValuesAs(JsonValue::asJsonObject))
                .extracting(error -> error.getString("field"))
                .containsExactly("name", "cron", "detector", "contamination");
        assertThat(admin.post("/scan-schedules", "{\"cron\":\"0 6 * * *\"}").status())
                .isEqualTo(422);
        assertThat(admin.post("/scan-schedules", "{\"when\":\"daily\"}").status())
                .isEqualTo(422);
    }

    @Test
    void aScanThatSomebodyStartsHasNoSchedule() {
        assertThat(admin.get("/scans?size=500").json().getJsonArray("items").getValuesAs(JsonValue::asJsonObject))
                .allSatisfy(scan -> assertThat(scan.containsKey("scheduleId")).isTrue());
    }

    private String aSchedule(String name) {
        Answer created =
                admin.post("/scan-schedules", "{\"name\":\"%s\",\"cron\":\"0 6 * * *\"}".formatted(Api.unique(name)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return path(created);
    }

    private static String path(Answer created) {
        return "/scan-schedules/" + created.json().getInt("id");
    }

    private JsonObject entry(int schedule, String type) {
        return admin
                .get("/ledger/entries?size=500&type=" + type)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .map(entry -> Api.parse(entry.getString("data")))
                .filter(data -> data.getInt("scheduleId") == schedule)
                .findFirst()
                .orElseThrow();
    }
}
