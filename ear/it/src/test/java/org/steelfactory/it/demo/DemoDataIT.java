package org.steelfactory.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** What a fresh product with {@code DEMO=true} has before anybody did anything. */
@ExtendWith(RunningProduct.class)
class DemoDataIT {

    private static final int RECORDS = 13 * 3 * 365;
    private static final Set<String> MACHINES = Set.of(
            "BF-1", "BF-2", "BOF-1", "BOF-2", "BOF-3", "CC-1", "CC-2", "CC-3", "HSM-1", "CM-1", "CM-2", "GAL-1",
            "GAL-2");

    private final Product product;
    private final Api auditor;

    DemoDataIT(Product product) {
        this.product = product;
        this.auditor = Api.demo(product, "auditor");
    }

    @Test
    void aFreshPlantHasThirteenMachinesWithPlaceAndCost() {
        List<JsonObject> machines = auditor.get("/machines?size=500").json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject())
                .filter(machine -> MACHINES.contains(machine.getString("name")))
                .toList();

        assertThat(machines).hasSize(13).allSatisfy(machine -> {
            assertThat(machine.getString("location")).isNotBlank();
            assertThat(machine.getJsonNumber("costPerHour").doubleValue()).isPositive();
        });
    }

    @Test
    void eachMachineHasAYearOfShifts() {
        assertThat(MACHINES)
                .allSatisfy(machine -> assertThat(auditor.get("/performance-records?size=1&machine=" + machine)
                                .json()
                                .getInt("total"))
                        .isGreaterThanOrEqualTo(3 * 365));
    }

    @Test
    void theYearCameInByAnImportOfTheSystemAndIsInTheLedger() {
        JsonObject imported = importOfTheDemo();

        assertThat(imported.getString("state")).isEqualTo("COMMITTED");
        assertThat(imported.getString("createdBy")).isEqualTo("system");
        assertThat(imported.getInt("accepted")).isEqualTo(RECORDS);
        assertThat(imported.getInt("rejected")).isZero();
        assertThat(auditor.get("/ledger/entries?type=IMPORT_COMMITTED&sort=index")
                        .body())
                .contains("demo-year.csv");
    }

    @Test
    void theTruthLiesBesideTheDatabase() throws IOException {
        List<String> labels = Files.readAllLines(product.home().resolve("demo/labels.csv"));

        assertThat(labels).hasSize(RECORDS + 1);
        double wrong = labels.stream().filter(line -> line.contains(",true,")).count();
        assertThat(labels.stream()
                                .filter(line -> line.split(",")[2].equals("true"))
                                .count()
                        / (double) RECORDS)
                .isBetween(.03, .04);
        assertThat(wrong).isPositive();
        assertThat(auditor.get("/performance-records?machine=BF-1&size=500").body())
                .doesNotContain("anomalous", "severity", "BREAKDOWN", "label");
    }

    @Test
    void theDashboardShowsEachMachine() {
        JsonObject dashboard = auditor.get("/dashboard").json();

        Set<String> withFigures = dashboard.getJsonArray("machines").stream()
                .map(item -> item.asJsonObject())
                .filter(machine -> !machine.isNull("oee"))
                .map(machine -> machine.getString("name"))
                .collect(Collectors.toSet());
        assertThat(withFigures).containsAll(MACHINES);
        assertThat(dashboard.isNull("factoryOee")).isFalse();
    }

    @Test
    void aScanHasFoundAnomaliesAndThePeopleHaveBegunWithItsAlerts() {
        assertThat(auditor.get("/scans?size=500").body()).contains("\"startedBy\":\"system\"");
        assertThat(states("/alerts?size=500")).contains("ACTIVE", "ACKNOWLEDGED", "DISMISSED");
        assertThat(states("/work-orders?size=500"))
                .contains(
                        "REQUESTED",
                        "APPROVED",
                        "REJECTED",
                        "SCHEDULED",
                        "IN_PROGRESS",
                        "COMPLETED",
                        "VERIFIED",
                        "CANCELLED");
        assertThat(Api.demo(product, "supervisor").get("/tasks").json().getInt("total"))
                .isPositive();
    }

    private Set<String> states(String list) {
        return auditor.get(list).json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("state"))
                .collect(Collectors.toSet());
    }

    private JsonObject importOfTheDemo() {
        JsonObject all = auditor.get("/performance-records/imports?size=500").json();
        return all.getJsonArray("items").stream()
                .map(item -> item.asJsonObject())
                .filter(item -> item.getString("fileName").equals("demo-year.csv"))
                .findFirst()
                .orElseThrow();
    }
}
