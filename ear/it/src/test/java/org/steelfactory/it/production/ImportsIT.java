package org.steelfactory.it.production;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Imports by REST, as scripts send them. */
@ExtendWith(RunningProduct.class)
class ImportsIT {

    private static final String IMPORTS = "/performance-records/imports";
    private static final String HEADER = "machine,batch,shift_start,operating_time,downtime,actual_output,ideal_output,"
            + "good_units,total_units\n";

    private final Product product;
    private final Api admin;
    private final Api operator;
    private final String machine = Api.unique("import");

    ImportsIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
        this.operator = Api.demo(product, "operator");
    }

    @BeforeEach
    void aMachineOfItsOwn() {
        Answer created = admin.post(
                "/machines",
                "{\"name\":\"%s\",\"type\":\"CASTER\",\"location\":\"Hall 2\",\"status\":\"ACTIVE\"}"
                        .formatted(machine));
        assertThat(created.status()).isEqualTo(201);
    }

    @Test
    void dryRunCommitSameFileAgainAndUndo() {
        String file = file(30);

        JsonObject promised = send(file, "mode=dry-run").json();
        assertThat(counts(promised)).isEqualTo("30 rows, 30 accepted, 0 rejected, 0 duplicates");
        assertThat(recorded()).isZero();

        JsonObject done = send(file, "mode=commit").json();
        assertThat(counts(done)).isEqualTo(counts(promised));
        assertThat(done.getString("rowsRoot")).isEqualTo(promised.getString("rowsRoot"));
        assertThat(recorded()).isEqualTo(30);

        JsonObject again = send(file, "mode=commit").json();
        assertThat(counts(again)).isEqualTo("30 rows, 0 accepted, 0 rejected, 30 duplicates");
        assertThat(again.getInt("sameAs")).isEqualTo(done.getInt("id"));

        String address = IMPORTS + "/" + done.getInt("id");
        assertThat(Api.demo(product, "supervisor").delete(address).status()).isEqualTo(403);
        assertThat(operator.delete(address).status()).isEqualTo(200);
        assertThat(operator.delete(address).status()).isEqualTo(409);
        assertThat(recorded()).isZero();
        assertThat(operator.get(address).json().getString("state")).isEqualTo("UNDONE");
        assertThat(admin.get("/ledger/entries?size=50").body())
                .contains("IMPORT_COMMITTED", "IMPORT_UNDONE", done.getString("sha256"), done.getString("rowsRoot"));
        assertThat(admin.get("/ledger/verification").json().getBoolean("valid")).isTrue();
    }

    @Test
    void aChangedRecordKeepsItsImport() {
        JsonObject done = send(file(2), "mode=commit").json();
        int id = admin.get("/performance-records?machine=" + machine)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        JsonObject present = admin.get("/performance-records/" + id).json();
        Answer change = operator.change(
                "/performance-records/" + id,
                "{\"machine\":\"%s\",\"batch\":\"B\",\"shiftStart\":\"%s\",\"operatingTimeMin\":450,\"downTimeMin\":30,"
                                .formatted(machine, present.getString("shiftStart"))
                        + "\"actualOutput\":90,\"idealOutput\":100,\"goodUnits\":89,\"totalUnits\":90}");
        assertThat(change.status()).as(change.body()).isEqualTo(200);

        Answer refused = operator.delete(IMPORTS + "/" + done.getInt("id"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("detail")).contains("1 of its records");
        assertThat(recorded()).isEqualTo(2);
    }

    @Test
    void rejectedRowsAreToldAndComeBackAsAFile() {
        JsonObject done =
                send(file(3).replaceFirst(",460,", ",=460,"), "mode=commit").json();

        assertThat(counts(done)).isEqualTo("3 rows, 2 accepted, 1 rejected, 0 duplicates");
        JsonObject error = done.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getInt("row")).isEqualTo(1);
        assertThat(error.getString("column")).isEqualTo("operating_time");
        assertThat(error.getString("code")).isEqualTo("NOT_A_NUMBER");
        String address = IMPORTS + "/" + done.getInt("id");
        assertThat(operator.get(address + "/errors").json().getInt("total")).isEqualTo(1);
        Answer rejected = operator.get(address + "/rejected-rows");
        assertThat(rejected.header("Content-Type")).startsWith("text/csv");
        assertThat(rejected.body().lines().toList())
                .hasSize(2)
                .anyMatch(line -> line.endsWith(",reason"))
                .anyMatch(line -> line.contains(machine + ",B,2026-01-01T00:00Z,'=460,"));
        String mended = rejected.body().replace("'=460", "460");
        assertThat(counts(send(mended, "mode=commit").json()))
                .isEqualTo("1 rows, 1 accepted, 0 rejected, 0 duplicates");
    }

    @Test
    void inTheBackgroundTheImportTellsHowFarItIs() {
        Answer accepted = operator.send(IMPORTS + "?mode=commit", request -> request.header("Content-Type", "text/csv")
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.ofString(file(500))));

        assertThat(accepted.status()).isEqualTo(202);
        String address = "/" + product.url("/api/v1/").relativize(URI.create(accepted.header("Location")));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> operator.get(address).json().getString("state").equals("COMMITTED"));
        assertThat(counts(operator.get(address).json())).isEqualTo("500 rows, 500 accepted, 0 rejected, 0 duplicates");
        assertThat(operator.get(address).json().getString("createdBy")).isEqualTo("operator");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY_FILE",
        "'machine,batch\nHSM-1,B-1\n', MISSING_COLUMN",
        "'machine,machine,batch\n', DUPLICATE_COLUMN",
        "'\"machine', UNCLOSED_QUOTE",
        "'PK\u0003\u0004xlsx', NOT_TEXT"
    })
    void aFileThatCantBeReadIsRefusedAsAWhole(String file, String code) {
        Answer answer = send(file, "mode=commit");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("code"))
                .isEqualTo(code);
    }

    @Test
    void anotherCharsetIsRefusedAsAWhole() {
        Answer answer = operator.send(IMPORTS + "?mode=commit", request -> request.header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file(1).replace(",B,", ",Bö,"), StandardCharsets.ISO_8859_1)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("BAD_ENCODING");
    }

    @ParameterizedTest
    @CsvSource({
        "'', mode",
        "mode=now, mode",
        "mode=dry-run&timeUnit=s, timeUnit",
        "mode=dry-run&timeunit=h, timeunit",
        "mode=dry-run&machineMap=1:NOWHERE, machineMap",
        "mode=dry-run&firstShift=yesterday, firstShift",
        "mode=dry-run&shiftHours=0, shiftHours"
    })
    void aParameterThatCantBeUsedIsNamed(String query, String parameter) {
        Answer answer = send(file(1), query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(parameter);
    }

    @Test
    void onlyCsvIsTakenAndOnlyFromWhoMayImport() {
        assertThat(operator.post(IMPORTS + "?mode=commit", "{}").status()).isEqualTo(415);
        assertThat(send(Api.demo(product, "auditor"), file(1), "mode=dry-run").status())
                .isEqualTo(403);
        assertThat(operator.get(IMPORTS + "/999999999").status()).isEqualTo(404);
        assertThat(operator.delete(IMPORTS + "/999999999").status()).isEqualTo(404);
        assertThat(operator.get(IMPORTS + "?size=1").json().getJsonArray("items"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aFormWithAFileIsRefusedWhereNoPageTakesOne() {
        Answer answer = operator.send(
                "//dashboard", request -> request.header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString("--x\r\n\r\n" + "y".repeat(3_000_000) + "\r\n--x--\r\n")));

        assertThat(answer.status()).isEqualTo(415);
    }

    private Answer send(String file, String query) {
        return send(operator, file, query);
    }

    private static Answer send(Api user, String file, String query) {
        return user.send(IMPORTS + "?" + query, request -> request.header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file)));
    }

    private String file(int shifts) {
        return IntStream.range(0, shifts)
                .mapToObj(shift -> "%s,B,2026-%02d-%02dT%02d:00Z,460,20,95,100,94,95"
                        .formatted(machine, 1 + shift / 84, 1 + shift % 84 / 3, shift % 3 * 8))
                .collect(Collectors.joining("\n", HEADER, "\n"));
    }

    private int recorded() {
        return admin.get("/performance-records?machine=" + machine).json().getInt("total");
    }

    private static String counts(JsonObject done) {
        return "%d rows, %d accepted, %d rejected, %d duplicates"
                .formatted(
                        done.getInt("rows"),
                        done.getInt("accepted"),
                        done.getInt("rejected"),
                        done.getInt("duplicates"));
    }
}
