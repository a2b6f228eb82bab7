package org.steelfactory.it.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** What every resource of the API has in common. */
@ExtendWith(RunningProduct.class)
class RestFrameIT {

    private static final String NOBODY = "/users/999999999";

    private final Product product;
    private final Api admin;

    RestFrameIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
    }

    @Test
    void errorsComeInTheContractsOrder() {
        String tooLarge = "{\"fullName\":\"" + "x".repeat(1_000_001) + "\"}";
        String user = admin.newUser("order", Role.OPERATOR).path();

        assertThat(Api.anonymous(product).put(NOBODY, "not json").status()).isEqualTo(401);
        assertThat(Api.demo(product, "operator").put(NOBODY, "not json").status())
                .isEqualTo(403);
        assertThat(admin.put(NOBODY, "not json").status()).isEqualTo(404);
        assertThat(admin.put(user, "not json").status()).isEqualTo(400);
        assertThat(admin.put(user, "[1]").status()).isEqualTo(400);
        assertThat(admin.send(user, request -> request.header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', '}'})))
                        .status())
                .isEqualTo(400);
        assertThat(admin.send(user, request -> request.header("Content-Type", "text/plain")
                                .PUT(BodyPublishers.ofString("{\"wrong\":1}")))
                        .status())
                .isEqualTo(415);
        assertThat(admin.put(user, tooLarge).status()).isEqualTo(413);
        assertThat(admin.put(user, "{\"wrong\":1}").status()).isEqualTo(422);
        assertThat(admin.put(user, "{\"fullName\":\"Order\",\"version\":77}").status())
                .isEqualTo(409);
    }

    @Test
    void aProblemSaysWhatIsWrongWhere() {
        Answer answer = admin.post("/users", "{\"username\":7,\"role\":\"KING\",\"colour\":\"red\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().keySet()).containsExactly("type", "title", "status", "detail", "errors");
        assertThat(answer.json().getJsonArray("errors").stream()
                        .map(error -> error.asJsonObject().getString("field")))
                .containsExactlyInAnyOrder("username", "role", "colour");
    }

    @Test
    void addressesThatAreNotThereAreProblemsToo() {
        assertThat(Api.anonymous(product).get("/nothing").status()).isEqualTo(401);
        assertThat(admin.get("/nothing").json().getInt("status")).isEqualTo(404);
        assertThat(admin.get("//api/nothing").json().keySet())
                .containsExactly("type", "title", "status", "detail", "errors");
        assertThat(admin.delete("/me").status()).isEqualTo(405);
        assertThat(admin.get("/users/abc").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=x", "size=0", "size=501", "size=1.5", "sort=nonsense", "sort=-password"})
    void aListRefusesAPageThatIsNone(String query) {
        assertThat(admin.get("/users?" + query).status()).isEqualTo(422);
    }

    @Test
    void aListTellsItsPageAndItsWhole() {
        var page = admin.get("/users?page=1&size=2&sort=username").json();

        assertThat(page.keySet()).containsExactly("items", "total", "page", "size");
        assertThat(page.getInt("page")).isEqualTo(1);
        assertThat(page.getJsonArray("items")).hasSize(2);
        assertThat(page.getInt("total")).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aRepeatedPostCreatesOnceAndAnswersTheSame() {
        String key = UUID.randomUUID().toString();
        String body = newUser("repeat");

        List<Answer> answers =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> create(key, body)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.get(0).header("Location"));
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(create(key, newUser("other")).status()).isEqualTo(422);
    }

    @Test
    void theLocationOfWhatWasCreatedLeadsThere() {
        Answer created = create(UUID.randomUUID().toString(), newUser("location"));
        URI location = URI.create(created.header("Location"));

        assertThat(location)
                .isEqualTo(product.url("/api/v1/users/" + created.json().getInt("id")));
        assertThat(admin.get("/" + product.url("/api/v1/").relativize(location)).status())
                .isEqualTo(200);
    }

    @Test
    void aRefusedPostLeavesItsKeyFree() {
        String key = UUID.randomUUID().toString();

        assertThat(create(key, newUser("repeat").replace("\"password\":\"", "\"password\":\"short\",\"x\":\""))
                        .status())
                .isEqualTo(422);
        assertThat(create(key, newUser("after-refusal")).status()).isEqualTo(201);
    }

    @Test
    void aChangeCanBeTiedToWhatItsAuthorSaw() {
        String user = admin.newUser("etag", Role.OPERATOR).path();
        String seen = admin.get(user).header("ETag");
        String change = "{\"fullName\":\"Changed\"}";

        Answer first = change(user, seen, change);
        Answer second = change(user, seen, change);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEqualTo(seen);
        assertThat(second.status()).isEqualTo(412);
    }

    @Test
    void theOpenApiDocumentKnowsTheResources() {
        Answer document = Api.anonymous(product).get("//api/openapi.json");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.json().getJsonObject("paths").keySet())
                .contains("/api/v1/me", "/api/v1/users", "/api/v1/tokens", "/api/v1/ledger/verification");
        assertThat(document.body()).contains("schemas/NewUserRequest", "schemas/UserRequest", "schemas/TokenRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//login", "//register", "/tokens"})
    void aFormTooLargeForAnyPageIsRefusedUnread(String path) {
        Answer answer = Api.anonymous(product)
                .send(path, request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("x=" + "y".repeat(1_000_000))));

        assertThat(answer.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//health/live", "//health/ready"})
    void healthNeedsNoAccount(String path) {
        Answer answer = Api.anonymous(product).get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("status")).isEqualTo("UP");
    }

    @Test
    void howEachStoreIsIsToldToWhoAsksFromThisMachineOrSignsIn() {
        UnaryOperator<HttpRequest.Builder> forwarded = request -> request.header("X-Forwarded-For", "203.0.113.7");

        assertThat(Api.anonymous(product).get("//health/ready").json().keySet())
                .containsExactly("status", "database", "documentStore");
        assertThat(Api.anonymous(product)
                        .send("//health/ready", forwarded)
                        .json()
                        .keySet())
                .containsExactly("status");
        assertThat(admin.send("//health/ready", forwarded).json().getString("documentStore"))
                .isEqualTo("UP");
    }

    @Test
    void whatTwoCreateAtTheSameMomentIsThereOnceAndNobodyFails() {
        String body = newUser("twins");

        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> admin.post("/users", body).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> List.of(201, 409, 422)
                .contains(status));
    }

    private Answer create(String key, String body) {
        return admin.send("/users", request -> request.header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer change(String user, String ifMatch, String body) {
        return admin.send(user, request -> request.header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .PUT(BodyPublishers.ofString(body)));
    }

    private static String newUser(String name) {
        return "{\"username\":\"%s\",\"fullName\":\"%s\",\"password\":\"tundish-and-ladle\",\"role\":\"OPERATOR\"}"
                .formatted(Api.unique(name), name);
    }
}
