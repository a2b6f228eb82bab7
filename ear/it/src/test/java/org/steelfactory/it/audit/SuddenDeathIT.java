package org.steelfactory.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct.WorkFolder;
import org.steelfactory.launcher.Stores;

/**
 * Whatever is killed while audited writes go on, each write that was acknowledged is in the rows, in the ledger and
 * exactly once in the document store afterwards.
 */
class SuddenDeathIT {

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final int WRITES_BEFORE_THE_KILL = 60;

    private final List<String> acknowledged = new ArrayList<>();
    private final List<Integer> versions = new ArrayList<>();
    private Product product;
    private String user;

    @Test
    void noAcknowledgedWriteIsLostWhateverDies() throws Exception {
        Path home = WorkFolder.fresh("sudden-death");
        product = Product.start(home, Map.of());
        try {
            user = aUser();
            underLoad(() -> product.killChild("jboss-modules"));
            underLoad(() -> product.killChild("mariadbd"));
            underLoad(() -> product.killChild("MongoProcess"));
            underLoad(() -> {
                product.killLauncher();
                product = Product.start(home, Map.of());
            });
            write("last");

            everythingIsThereOnce();
        } finally {
            product.close();
        }
    }

    @Test
    void aDocumentStoreThatIsAwayDelaysItsDocumentsAndNothingElse() {
        try (Stores outside = Stores.start(WorkFolder.fresh("outside-stores"))) {
            product = Product.start(WorkFolder.fresh("store-away"), Map.of("MONGODB_URI", outside.mongoUri()));
            try {
                user = aUser();
                outside.stopMongo();
                for (int i = 0; i < 1_000; i++) {
                    write("away-" + i);
                }
                assertThat(pending()).isGreaterThanOrEqualTo(1_000);
                outside.startMongo();

                everythingIsThereOnce();
            } finally {
                product.close();
            }
        }
    }

    private interface Killing {
        void kill() throws Exception;
    }

    /** Writes go on in a thread of their own while the victim dies and until the product acknowledges again. */
    private void underLoad(Killing killing) throws Exception {
        int before = acknowledgedWrites();
        AtomicBoolean stop = new AtomicBoolean();
        Thread load = new Thread(() -> {
            for (int i = 0; !stop.get(); i++) {
                tryToWrite("load-" + before + "-" + i);
            }
        });
        load.start();
        Awaitility.await().atMost(RECOVERY).until(() -> acknowledgedWrites() >= before + WRITES_BEFORE_THE_KILL);
        killing.kill();
        int atDeath = acknowledgedWrites();
        Awaitility.await().atMost(RECOVERY).until(() -> acknowledgedWrites() >= atDeath + WRITES_BEFORE_THE_KILL);
        stop.set(true);
        load.join();
    }

    private int acknowledgedWrites() {
        synchronized (acknowledged) {
            return acknowledged.size();
        }
    }

    private void tryToWrite(String fullName) {
        try {
            put(fullName);
        } catch (UncheckedIOException e) {
            // The server is dead or dying: this write was not acknowledged, and may or may not have happened.
        }
    }

    private void write(String fullName) {
        assertThat(put(fullName).status()).isEqualTo(200);
    }

    private Answer put(String fullName) {
        Answer answer = Api.admin(product).put(user, "{\"fullName\":\"" + fullName + "\"}");
        if (answer.status() == 200) {
            synchronized (acknowledged) {
                acknowledged.add(fullName);
                versions.add(answer.json().getInt("version"));
            }
        }
        return answer;
    }

    private void everythingIsThereOnce() {
        Api admin = Api.admin(product);
        Awaitility.await().atMost(RECOVERY).until(() -> pending() == 0);

        assertThat(admin.get(user).json().getString("fullName")).isEqualTo(acknowledged.get(acknowledged.size() - 1));

        Map<String, Integer> audited =
                count(all(admin, "/audit-log?action=CHANGE_USER"), entry -> entry.getJsonObject("details")
                        .getString("fullName"));
        assertThat(audited.keySet()).containsAll(acknowledged);
        assertThat(audited.values()).as("documents for one write").containsOnly(1);

        assertThat(admin.get("/ledger/verification").json().getBoolean("valid")).isTrue();
        Map<Integer, Integer> ledgered =
                count(all(admin, "/ledger/entries?type=ACCOUNT_CHANGED"), entry -> Api.parse(entry.getString("data"))
                        .getInt("version"));
        assertThat(ledgered.keySet()).containsAll(versions).hasSameSizeAs(audited.keySet());
        assertThat(ledgered.values()).as("ledger entries for one write").containsOnly(1);
    }

    private int pending() {
        return Api.admin(product).get("/mongo/status").json().getInt("pending");
    }

    private static <K> Map<K, Integer> count(List<JsonObject> items, Function<JsonObject, K> key) {
        Map<K, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(key.apply(item), 1, Integer::sum));
        return counts;
    }

    private static List<JsonObject> all(Api api, String list) {
        List<JsonObject> items = new ArrayList<>();
        int total;
        int page = 0;
        do {
            JsonObject answer = api.get(list + "&size=500&page=" + page).json();
            answer.getJsonArray("items").stream().map(JsonValue::asJsonObject).forEach(items::add);
            total = answer.getInt("total");
            page++;
        } while (items.size() < total);
        return items;
    }

    private String aUser() {
        return Api.admin(product).newUser("written", Role.OPERATOR).path();
    }
}
