package org.steelfactory.it.maintenance;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;

/** A work order of its own for a test, at a machine of its own, and the task that waits for it. */
final class RequestedOrder {

    private final int id;

    private RequestedOrder(int id) {
        this.id = id;
    }

    static RequestedOrder by(Api requester, Api admin) {
        String machine = Api.unique("ORDERED");
        admin.post("/machines", "{\"name\":\"%s\",\"type\":\"Mill\",\"location\":\"Hall 5\"}".formatted(machine));
        Answer answer = requester.post(
                "/work-orders",
                "{\"machine\":\"%s\",\"title\":\"Replace bearing\",\"priority\":\"HIGH\"}".formatted(machine));
        if (answer.status() != 201) {
            throw new IllegalStateException("The work order wasn't requested: " + answer.body());
        }
        return new RequestedOrder(answer.json().getInt("id"));
    }

    int id() {
        return id;
    }

    /** The address, to be continued. */
    String path() {
        return "/work-orders/" + id;
    }

    /** The one task that is open about it, as this user sees it. */
    JsonObject task(Api user) {
        List<JsonObject> tasks = tasks(user);
        if (tasks.size() != 1) {
            throw new IllegalStateException("One task is expected, not " + tasks);
        }
        return tasks.get(0);
    }

    List<JsonObject> tasks(Api user) {
        return user.get("/tasks?businessKey=work-order-" + id).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
