package org.steelfactory.it.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.access.Role;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** Ten wrong passwords are enough, on however many servers they are tried. */
@ExtendWith(RunningProduct.class)
class LockoutIT {

    private static final String PASSWORD = Api.NEW_USERS_PASSWORD;

    private final Product product;

    LockoutIT(Product product) {
        this.product = product;
    }

    @Test
    void anEleventhWrongPasswordLocksTheAccountOnEveryServer() {
        String username = Api.admin(product).newUser("lockout", Role.OPERATOR).username();
        try (Product second = product.joinNode("steel2")) {
            assertThat(status(second, username, PASSWORD)).isEqualTo(200);

            for (int attempt = 1; attempt <= 11; attempt++) {
                assertThat(status(attempt % 2 == 0 ? product : second, username, "wrong-password-" + attempt))
                        .isEqualTo(401);
            }

            assertThat(status(product, username, PASSWORD)).isEqualTo(401);
            assertThat(status(second, username, PASSWORD)).isEqualTo(401);

            Api admin = Api.admin(product);
            int id = admin.get("/users?size=500").json().getJsonArray("items").stream()
                    .map(item -> item.asJsonObject())
                    .filter(user -> user.getString("username").equals(username))
                    .findFirst()
                    .orElseThrow()
                    .getInt("id");
            assertThat(admin.get("/users/" + id).json().isNull("lockedUntil")).isFalse();
            assertThat(admin.delete("/users/" + id + "/sign-in-lock").status()).isBetween(200, 204);
            assertThat(status(second, username, PASSWORD)).isEqualTo(200);
        }
    }

    @Test
    void passwordsTriedAtTheSameTimeAreCountedAllTheSame() {
        String username = Api.admin(product).newUser("race", Role.OPERATOR).username();

        long tried = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(product, username, "wrong-password-" + i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(status -> status == 401)
                .count();

        assertThat(tried).isEqualTo(40);
        assertThat(status(product, username, PASSWORD)).isEqualTo(401);
    }

    private static int status(Product server, String username, String password) {
        return Api.basic(server, username, password).get("/me").status();
    }
}
