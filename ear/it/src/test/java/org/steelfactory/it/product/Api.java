package org.steelfactory.it.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.steelfactory.access.Role;

/** The REST API as one user of it, by HTTP Basic. */
public final class Api {

    /** Of every user that {@link #newUser} makes. */
    public static final String NEW_USERS_PASSWORD = "tundish-and-ladle";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Product product;
    private final String authorization;

    private Api(Product product, String authorization) {
        this.product = product;
        this.authorization = authorization;
    }

    public static Api anonymous(Product product) {
        return new Api(product, "");
    }

    public static Api basic(Product product, String username, String password) {
        byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Api(product, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    public static Api bearer(Product product, String token) {
        return new Api(product, "Bearer " + token);
    }

    public static Api admin(Product product) {
        return basic(product, "admin", Product.ADMIN_PASSWORD);
    }

    /** @param username one of the demo users */
    public static Api demo(Product product, String username) {
        return basic(product, username, Product.DEMO_PASSWORD);
    }

    /** An answer with its body as text. */
    public record Answer(int status, HttpResponse<String> response) {

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonObject json() {
            return parse(body());
        }
    }

    public static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    public Answer get(String path) {
        return send(path, request -> request.GET());
    }

    public Answer post(String path, String json) {
        return send(path, request -> request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json) {
        return send(path, request -> request.header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Changes what is asked the override password for; it is sent along. */
    public Answer change(String path, String json) {
        return change(path, json, Product.OVERRIDE_PASSWORD);
    }

    public Answer change(String path, String json, String overridePassword) {
        return send(path, request -> request.header("Content-Type", "application/json")
                .header("X-Override-Password", overridePassword)
                .PUT(BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(path, request -> request.DELETE());
    }

    /**
     * Creates a user, which takes an administrator.
     *
     * @param name what the user name begins with; the rest makes it one that nobody has
     */
    public NewUser newUser(String name, Role role) {
        String username = unique(name);
        Answer created = post(
                "/users",
                Json.createObjectBuilder()
                        .add("username", username)
                        .add("password", NEW_USERS_PASSWORD)
                        .add("role", role.name())
                        .build()
                        .toString());
        if (created.status() != 201) {
            throw new IllegalStateException("User " + username + " wasn't created: " + created.body());
        }
        return new NewUser(created.json().getInt("id"), username, basic(product, username, NEW_USERS_PASSWORD));
    }

    /** A user that was just made, and the API as this user sees it. */
    public record NewUser(int id, String username, Api api) {

        public String path() {
            return "/users/" + id;
        }
    }

    /** A name that nothing has yet. */
    public static String unique(String name) {
        return name + "-" + Long.toString(System.nanoTime(), 36);
    }

    /** @param path below {@code /api/v1}, or with a scheme-less {@code /…} address when it starts with {@code //} */
    public Answer send(String path, UnaryOperator<HttpRequest.Builder> details) {
        URI uri = product.url(path.startsWith("//") ? path.substring(1) : "/api/v1" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = CLIENT.send(details.apply(request).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
