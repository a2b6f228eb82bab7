package org.steelfactory.it.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.FinishedScan;

/** What people are told in the application, by REST, and what they choose about it. */
@ExtendWith(RunningProduct.class)
class NotificationsIT {

    private final Product product;
    private final Api admin;
    private final Api supervisor;

    private Api.NewUser olga;
    private String alert;

    NotificationsIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
        this.supervisor = Api.demo(product, "supervisor");
    }

    @BeforeEach
    void haveAnOpenAlertAndSomebodyToTell() {
        if (open().isEmpty()) {
            FinishedScan.of(product);
        }
        alert = "/alerts/" + open().get(0).getInt("id");
        olga = admin.newUser("olga", Role.OPERATOR);
    }

    @Test
    void tellsWhomAnAlertIsGivenTo() {
        assertThat(olga.api().get("/notifications").json().getInt("total")).isZero();

        give(olga.username());

        JsonObject told = only(olga.api());
        assertThat(told.getString("kind")).isEqualTo("ALERT_ASSIGNED");
        assertThat(told.getString("headline")).endsWith("supervisor gave it to you");
        assertThat("/" + told.getString("subject").replace("alert-", "alerts/")).isEqualTo(alert);
        assertThat(told.isNull("readAt")).isTrue();
        assertThat(unread(olga.api())).isOne();
    }

    @Test
    void isReadOnceAndByItsOwnerAlone() {
        give(olga.username());
        int id = only(olga.api()).getInt("id");

        assertThat(supervisor.put("/notifications/" + id + "/read", "").status())
                .isEqualTo(404);
        String readAt =
                olga.api().put("/notifications/" + id + "/read", "").json().getString("readAt");
        assertThat(olga.api().put("/notifications/" + id + "/read", "").json().getString("readAt"))
                .isEqualTo(readAt);
        assertThat(unread(olga.api())).isZero();
        assertThat(olga.api().get("/notifications?unread=true").json().getInt("total"))
                .isZero();
    }

    @Test
    void allAreReadAtOnce() {
        give(olga.username());
        give("");
        give(olga.username());

        assertThat(olga.api().put("/notifications/read", "").json().getInt("unread"))
                .isEqualTo(2);
        assertThat(unread(olga.api())).isZero();
        assertThat(olga.api().get("/notifications?kind=SCAN_FAILED").json().getInt("total"))
                .isZero();
        assertThat(olga.api().get("/notifications?kind=ALERT_ASSIGNED").json().getInt("total"))
                .isEqualTo(2);
    }

    @Test
    void doesntTellWhoDoesntWantTo() {
        Answer changed = olga.api()
                .put(
                        "/notification-settings/preferences",
                        "{\"items\":[{\"kind\":\"ALERT_ASSIGNED\",\"inApplication\":\"NEVER\",\"byMail\":\"HIGH\"}]}");
        give(olga.username());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(preference(changed.json(), "ALERT_ASSIGNED").getString("inApplication"))
                .isEqualTo("NEVER");
        assertThat(preference(changed.json(), "ALERT_RAISED").getString("inApplication"))
                .isEqualTo("HIGH");
        assertThat(unread(olga.api())).isZero();
    }

    @Test
    void tellsAdministratorsThatAScanIsDone() {
        int scan = FinishedScan.of(product);

        assertThat(admin.get("/notifications?kind=SCAN_FINISHED").json().getJsonArray("items").stream()
                        .map(JsonValue::asJsonObject)
                        .map(told -> told.getString("subject")))
                .contains("scan-" + scan);
    }

    @Test
    void refusesWhatItCantUnderstand() {
        Api api = olga.api();

        assertThat(api.get("/notifications?kind=NOTHING").status()).isEqualTo(422);
        assertThat(api.get("/notifications/999999999").status()).isEqualTo(404);
        assertThat(api.put(
                                "/notification-settings/preferences",
                                "{\"items\":[{\"kind\":\"WEBHOOK_DISABLED\",\"inApplication\":\"ANY\",\"byMail\":\"ANY\"}]}")
                        .status())
                .isEqualTo(422);
        assertThat(api.put("/notification-settings/preferences", "{\"items\":[{\"kind\":\"ALERT_RAISED\"}]}")
                        .status())
                .isEqualTo(422);
        assertThat(api.put("/notification-settings/mail-address", "{\"address\":\"not one\"}")
                        .status())
                .isEqualTo(422);
        assertThat(api.put("/notification-settings/mail-address", "{\"address\":\"olga@works.example\"}")
                        .status())
                .as("this server sends no e-mail")
                .isEqualTo(409);
    }

    @Test
    void webhooksAreAdministratorsAffair() {
        assertThat(supervisor.get("/webhooks").status()).isEqualTo(403);
        for (String url : List.of("http://127.0.0.1/", "http://169.254.169.254/latest", "http://a:b@works.example/")) {
            assertThat(admin.post("/webhooks", "{\"name\":\"n\",\"url\":\"" + url + "\"}")
                            .status())
                    .as(url)
                    .isEqualTo(422);
        }
        Answer created = admin.post(
                "/webhooks",
                "{\"name\":\"n\",\"url\":\"https://works.example/h\",\"kinds\":[\"LEDGER_BROKEN\"],\"enabled\":false}");
        assertThat(created.status()).isEqualTo(201);
        String path = "/webhooks/" + created.json().getInt("id");
        assertThat(created.json().getString("secret")).startsWith("whsec_");
        assertThat(admin.get(path).body()).doesNotContain("whsec_");
        assertThat(admin.post(path + "/tests", "").status()).isEqualTo(409);
        assertThat(admin.post(path + "/secret", "").json().getString("secret"))
                .isNotEqualTo(created.json().getString("secret"));
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    private void give(String username) {
        Answer given = supervisor.put(alert + "/assignee", "{\"assignee\":\"" + username + "\"}");
        assertThat(given.status()).isEqualTo(200);
    }

    private static long unread(Api api) {
        return api.get("/notifications/unread").json().getInt("unread");
    }

    private static JsonObject only(Api api) {
        List<JsonObject> items = api.get("/notifications").json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .toList();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static JsonObject preference(JsonObject preferences, String kind) {
        return preferences.getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(preference -> preference.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> open() {
        return admin.get("/alerts?state=ACTIVE&size=500").json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
