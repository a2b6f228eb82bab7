package org.steelfactory.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** One of the demo's users, at the same REST interface as everybody. */
final class DemoUser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FIRST_FAILURE = 400;

    private final HttpClient http;
    private final URI api;
    private final String name;
    private final String authorization;

    /** @param api where the paths begin, with a slash at its end */
    DemoUser(HttpClient http, URI api, String name, String password) {
        this.http = http;
        this.api = api;
        this.name = name;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException when it isn't answered, or refused */
    JsonObject read(String path) throws IOException {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** @throws IOException when it isn't answered, or refused */
    JsonObject post(String path, JsonObject body) throws IOException {
        return send("POST", path, BodyPublishers.ofString(body.toString()));
    }

    /** @throws IOException when it isn't answered, or refused */
    JsonObject put(String path, JsonObject body) throws IOException {
        return send("PUT", path, BodyPublishers.ofString(body.toString()));
    }

    private JsonObject send(String method, String path, BodyPublisher body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (JsonReader reader = Json.createReader(answer.body())) {
                JsonObject said = reader.readObject();
                if (answer.statusCode() >= FIRST_FAILURE) {
                    throw new IOException(method + " " + path + " by " + name + " was answered " + said);
                }
                return said;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for an answer to " + method + " " + path, e);
        }
    }
}
