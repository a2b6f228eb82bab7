package org.steelfactory.it.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct.WorkFolder;
import org.steelfactory.launcher.SqlAccess;
import org.steelfactory.launcher.Stores;

/** The product on a database that it doesn't embed: a MariaDB of its own making, and the MySQL that is named. */
class OutsideDatabaseIT {

    @TestFactory
    Stream<DynamicTest> startsSignsInAndRecords() {
        Stream<DynamicTest> mariaDb = Stream.of(DynamicTest.dynamicTest("MariaDB", () -> {
            try (Stores stores = Stores.start(WorkFolder.fresh("outside-mariadb"))) {
                startSignInAndRecord(stores.sql());
            }
        }));
        Stream<DynamicTest> mySql = OutsideMySql.freshSchema("steel_product_test").stream()
                .map(sql -> DynamicTest.dynamicTest("MySQL", () -> startSignInAndRecord(sql)));
        return Stream.concat(mariaDb, mySql);
    }

    private static void startSignInAndRecord(SqlAccess sql) {
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
        }
    }
}
