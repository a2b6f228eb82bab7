package org.steelfactory.it.stores;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct.WorkFolder;
import org.steelfactory.it.scan.PlantedMachine;
import org.steelfactory.launcher.SqlAccess;
import org.steelfactory.launcher.Stores;

/** The product on a database that it doesn't embed: a MariaDB of its own making, and the MySQL that is named. */
class OutsideDatabaseIT {

    @TestFactory
    Stream<DynamicTest> startsSignsInAndScans() {
        Stream<DynamicTest> mariaDb = Stream.of(DynamicTest.dynamicTest("MariaDB", () -> {
            try (Stores stores = Stores.start(WorkFolder.fresh("outside-mariadb"))) {
                startSignInAndScan(stores.sql());
            }
        }));
        Stream<DynamicTest> mySql = OutsideMySql.freshSchema("steel_product_test").stream()
                .map(sql -> DynamicTest.dynamicTest("MySQL", () -> startSignInAndScan(sql)));
        return Stream.concat(mariaDb, mySql);
    }

    private static void startSignInAndScan(SqlAccess sql) {
        Map<String, String> settings = new HashMap<>(OutsideMySql.settings(sql));
        settings.put("MONGODB_URI", "off");
        try (Product product = Product.start(WorkFolder.fresh("outside-database"), settings)) {
            Api admin = Api.admin(product);
            assertThat(admin.get("/me").status()).isEqualTo(200);
            assertThat(admin.newUser("walzwerk", Role.AUDITOR)
                            .api()
                            .get("/ledger/verification")
                            .json()
                            .getBoolean("valid"))
                    .isTrue();
            assertThat(admin.get("/audit-log").status())
                    .as("there is no document store")
                    .isEqualTo(503);
            assertThat(admin.get("/mongo/status").json().getBoolean("available"))
                    .isFalse();
            scan(admin);
            workBecauseOfAnAlert(admin);
        }
    }

    /** The main job, from records to anomalies and their ledger entries. */
    private static void scan(Api admin) {
        String machine = PlantedMachine.recorded(admin).name();
        int foundBefore = total(admin, "/ledger/entries?type=ANOMALY_DETECTED");
        int id = admin.post("/scans", "{}").json().getInt("id");
        JsonObject scan = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> admin.get("/scans/" + id).json(), answer -> !answer.getString("status")
                        .equals("RUNNING"));

        assertThat(scan.getString("status")).as(scan.toString()).isEqualTo("COMPLETED");
        JsonObject worst = admin.get("/anomalies?scan=" + id + "&machine=" + machine + "&sort=decisionScore")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(worst.getJsonArray("reasons").toString()).contains("DOWN_TIME_HIGH");
        assertThat(total(admin, "/ledger/entries?type=ANOMALY_DETECTED"))
                .isEqualTo(foundBefore + scan.getInt("anomalies"));
        assertThat(total(admin, "/alerts?scan=" + id)).isEqualTo(scan.getInt("alerts"));
        assertThat(admin.get("/ledger/verification").json().getBoolean("valid")).isTrue();
    }

    private static int total(Api admin, String list) {
        return admin.get(list + "&size=1").json().getInt("total");
    }

    /** What people do about it, from an alert to verified work. */
    private static void workBecauseOfAnAlert(Api admin) {
        Api operator = admin.newUser("olga", Role.OPERATOR).api();
        Api supervisor = admin.newUser("jana", Role.SUPERVISOR).api();
        Api second = admin.newUser("lena", Role.SUPERVISOR).api();
        JsonObject alert = supervisor
                .get("/alerts?state=ACTIVE&sort=-severity&size=1")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        String reliability = "/machines/" + alert.getInt("machineId") + "/reliability";
        int stopsBefore = admin.get(reliability).json().getInt("unplannedStops");
        int id = supervisor
                .post("/work-orders", "{\"alertId\":%d}".formatted(alert.getInt("id")))
                .json()
                .getInt("id");
        String order = "/work-orders/" + id;

        assertThat(supervisor
                        .put(order + "/decision", "{\"decision\":\"APPROVED\"}")
                        .status())
                .isEqualTo(403);
        second.put(order + "/decision", "{\"decision\":\"APPROVED\"}");
        second.post(order + "/schedule", "{\"scheduledAt\":\"2099-01-01T22:00:00Z\"}");
        operator.post(order + "/start", "{}");
        operator.post(order + "/completion", "{\"downtimeReason\":\"LUBRICATION\",\"stopMin\":30}");
        String task = supervisor
                .get("/tasks?businessKey=work-order-" + id)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        assertThat(supervisor
                        .post("/tasks/" + task + "/completion", "{\"outcome\":\"VERIFIED\"}")
                        .json()
                        .getString("endedBy"))
                .startsWith("jana");

        assertThat(supervisor.get(order).json().getString("state")).isEqualTo("VERIFIED");
        String answered = "/alerts/%d".formatted(alert.getInt("id"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(admin.get(answered).body()).contains("\"state\":\"RESOLVED\""));
        assertThat(admin.get(reliability).json().getInt("unplannedStops")).isEqualTo(stopsBefore + 1);
        assertThat(second.get("/processes?businessKey=alert-" + alert.getInt("id"))
                        .json()
                        .getInt("total"))
                .isEqualTo(1);
        assertThat(admin.get("/ledger/verification").json().getBoolean("valid")).isTrue();
    }
}
