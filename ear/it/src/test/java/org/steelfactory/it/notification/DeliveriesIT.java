package org.steelfactory.it.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct.WorkFolder;
import org.steelfactory.it.scan.FinishedScan;

/** E-mail by a real mail server, and webhooks to a real web server, from a product that is set up for both. */
class DeliveriesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");
    private static final String PUBLIC_URL = "https://steel.works.example";

    private static GreenMail post;
    private static Receiver receiver;
    private static Product product;
    private static Api admin;
    private static Api supervisor;

    @BeforeAll
    static void start() {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.setUser("steel", "steel", "furnace-door-3");
        post.start();
        receiver = new Receiver();
        product = Product.start(
                WorkFolder.fresh("deliveries"),
                Map.of(
                        "SMTP_HOST", "127.0.0.1",
                        "SMTP_PORT", Integer.toString(post.getSmtp().getPort()),
                        "SMTP_TLS", "none",
                        "SMTP_USER", "steel",
                        "SMTP_PASS", "furnace-door-3",
                        "SMTP_FROM", "steel@works.example",
                        "PUBLIC_URL", PUBLIC_URL,
                        "WEBHOOK_LOCAL", "true"));
        admin = Api.admin(product);
        supervisor = Api.demo(product, "supervisor");
        FinishedScan.of(product);
    }

    @AfterAll
    static void stop() {
        product.close();
        receiver.close();
        post.stop();
    }

    @Test
    void writesToAnAddressOnceItsOwnerHasConfirmedIt() throws MessagingException {
        Api.NewUser olga = admin.newUser("olga", Role.OPERATOR);
        String address = olga.username() + "@works.example";

        assertThat(olga.api()
                        .put("/notification-settings/mail-address", "{\"address\":\"" + address + "\"}")
                        .status())
                .isEqualTo(200);
        String code = code(mail(address, 1));
        give(olga.username());
        assertThat(olga.api()
                        .post("/notification-settings/mail-address/confirmation", "{\"code\":\"00000000\"}")
                        .status())
                .isEqualTo(422);
        assertThat(olga.api()
                        .post("/notification-settings/mail-address/confirmation", "{\"code\":\"" + code + "\"}")
                        .json()
                        .isNull("confirmedAt"))
                .isFalse();
        give("");
        give(olga.username());

        MimeMessage told = mail(address, 2);
        assertThat(told.getFrom()[0]).hasToString("steel@works.example");
        assertThat(told.getSubject()).endsWith("supervisor gave it to you");
        assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(body(told))
                .contains(PUBLIC_URL + "/search?q=alert-", PUBLIC_URL + "/notifications/settings")
                .contains("text/plain", "text/html");
        assertThat(mails(address))
                .as("nothing was sent before it was confirmed")
                .hasSize(2);
    }

    @Test
    void takesACodeForVoidThatWasWrongTooOften() throws MessagingException {
        Api.NewUser otto = admin.newUser("otto", Role.OPERATOR);
        String address = otto.username() + "@works.example";
        otto.api().put("/notification-settings/mail-address", "{\"address\":\"" + address + "\"}");
        String code = code(mail(address, 1));

        for (int i = 0; i < 5; i++) {
            otto.api().post("/notification-settings/mail-address/confirmation", "{\"code\":\"1\"}");
        }

        assertThat(otto.api()
                        .post("/notification-settings/mail-address/confirmation", "{\"code\":\"" + code + "\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void keepsMailUntilTheMailServerIsBack() throws MessagingException {
        Api.NewUser anna = admin.newUser("anna", Role.OPERATOR);
        String address = anna.username() + "@works.example";
        int port = post.getSmtp().getPort();
        post.stop();
        anna.api().put("/notification-settings/mail-address", "{\"address\":\"" + address + "\"}");
        // Long enough for a first attempt that nobody answers.
        Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.setUser("steel", "steel", "furnace-door-3");
        post.start();

        assertThat(code(mail(address, 1))).hasSize(8);
    }

    @Test
    void postsSignedMessagesAndTriesAgainAfterAFailure() throws GeneralSecurityException {
        JsonObject created = admin.post(
                        "/webhooks",
                        "{\"name\":\"chat\",\"url\":\"" + receiver.url() + "\",\"kinds\":[\"ALERT_ASSIGNED\"]}")
                .json();
        String webhook = "/webhooks/" + created.getInt("id");
        receiver.answer(500, 302);
        int before = receiver.messages().size();

        give("operator");

        JsonObject delivery = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> newest(webhook), log -> log.getString("state").equals("DELIVERED"));
        assertThat(delivery.getInt("attempts")).isEqualTo(3);
        assertThat(delivery.getInt("lastStatus")).isEqualTo(204);
        assertThat(delivery.getString("type")).isEqualTo("alert.assigned");
        List<Receiver.Message> received =
                receiver.messages().subList(before, receiver.messages().size());
        assertThat(received)
                .as("the redirect wasn't followed")
                .hasSize(3)
                .extracting(message -> message.header("webhook-id"))
                .containsOnly(delivery.getString("messageId"));
        for (Receiver.Message message : received) {
            assertThat(message.header("webhook-signature")).isEqualTo(signature(created.getString("secret"), message));
        }
        JsonObject data = Api.parse(received.get(0).body()).getJsonObject("data");
        assertThat(data.getString("kind")).isEqualTo("ALERT_ASSIGNED");
        assertThat(data.getString("link")).startsWith(PUBLIC_URL + "/search?q=alert-");

        assertThat(admin.post(webhook + "/deliveries/" + delivery.getInt("id") + "/repetition", "")
                        .status())
                .isEqualTo(202);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.messages())
                .hasSize(before + 4));
        admin.delete(webhook);
    }

    @Test
    void switchesAWebhookOffThatSaysItHasGoneAndTellsAdministrators() {
        int id = admin.post("/webhooks", "{\"name\":\"gone\",\"url\":\"" + receiver.url() + "\"}")
                .json()
                .getInt("id");
        receiver.answer(410);

        admin.post("/webhooks/" + id + "/tests", "");

        JsonObject off = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> admin.get("/webhooks/" + id).json(), webhook -> !webhook.getBoolean("enabled"));
        assertThat(off.getString("switchedOff")).contains("410");
        assertThat(admin.get("/notifications?kind=WEBHOOK_DISABLED").body()).contains("webhook-" + id, "Webhook gone");
        assertThat(newest("/webhooks/" + id).getString("state")).isEqualTo("GIVEN_UP");
    }

    private static void give(String username) {
        int alert = supervisor
                .get("/alerts?state=ACTIVE&size=1&sort=raisedAt")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        assertThat(supervisor
                        .put("/alerts/" + alert + "/assignee", "{\"assignee\":\"" + username + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private static JsonObject newest(String webhook) {
        return admin.get(webhook + "/deliveries").json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .findFirst()
                .orElse(Api.parse("{\"state\":\"NONE\"}"));
    }

    /** The newest mail to an address, once there are so many. */
    private static MimeMessage mail(String address, int count) {
        List<MimeMessage> mails =
                Awaitility.await().atMost(PATIENCE).until(() -> mails(address), found -> found.size() >= count);
        return mails.get(mails.size() - 1);
    }

    private static List<MimeMessage> mails(String address) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail);
    }

    private static String code(MimeMessage mail) throws MessagingException {
        Matcher code = CODE.matcher(mail.getSubject());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** As a receiver checks it (Standard Webhooks). */
    private static String signature(String secret, Receiver.Message message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
