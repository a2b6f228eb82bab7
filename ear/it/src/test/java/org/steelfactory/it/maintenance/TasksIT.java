package org.steelfactory.it.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** The inbox by REST: who finds which tasks, who takes them, and what happens when two are at the same one. */
@ExtendWith(RunningProduct.class)
class TasksIT {

    private static final int RACES = 200;
    private static final String APPROVE = "{\"outcome\":\"APPROVED\"}";
    private static final String REJECT = "{\"outcome\":\"REJECTED\",\"comment\":\"No\"}";

    private final Api admin;
    private final Api operator;
    private final Api supervisor;
    private final Api supervisor2;
    private final Api auditor;

    TasksIT(Product product) {
        admin = Api.admin(product);
        operator = Api.demo(product, "operator");
        supervisor = Api.demo(product, "supervisor");
        supervisor2 = Api.demo(product, "supervisor2");
        auditor = Api.demo(product, "auditor");
    }

    @Test
    void areThereForTheirGroupsAlone() {
        RequestedOrder order = RequestedOrder.by(operator, admin);
        JsonObject task = order.task(supervisor);

        assertThat(task.getString("name")).isEqualTo("Approve work order");
        assertThat(task.getString("businessKey")).isEqualTo("work-order-" + order.id());
        assertThat(task.getString("severity")).isEqualTo("HIGH");
        assertThat(task.getString("dueAt")).isNotBlank();
        assertThat(task.getBoolean("overdue")).isFalse();
        for (Api other : List.of(operator, admin, auditor)) {
            assertThat(order.tasks(other)).isEmpty();
            String path = "/tasks/" + task.getString("id");
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(other.post(path + "/claim", "{}").status()).isEqualTo(404);
            assertThat(other.post(path + "/completion", APPROVE).status()).isEqualTo(404);
            assertThat(other.put(path + "/assignee", "{\"assignee\":\"operator\"}")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void areClaimedReleasedAndHandedOver() {
        RequestedOrder order = RequestedOrder.by(operator, admin);
        String path = "/tasks/" + order.task(supervisor).getString("id");

        assertThat(supervisor.post(path + "/claim", "{}").json().getString("assignee"))
                .isEqualTo("supervisor");
        assertThat(supervisor
                        .get("/tasks?mine=true&businessKey=work-order-" + order.id())
                        .json()
                        .getInt("total"))
                .isEqualTo(1);
        Answer second = supervisor2.post(path + "/claim", "{}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().getString("detail")).contains("supervisor");
        assertThat(supervisor2.post(path + "/completion", APPROVE).status()).isEqualTo(409);
        assertThat(supervisor2
                        .put("/work-orders/" + order.id() + "/decision", "{\"decision\":\"APPROVED\"}")
                        .status())
                .as("not past the inbox either")
                .isEqualTo(409);
        assertThat(supervisor
                        .put(path + "/assignee", "{\"assignee\":\"operator\"}")
                        .status())
                .as("no candidate")
                .isEqualTo(422);
        assertThat(supervisor
                        .put(path + "/assignee", "{\"assignee\":\"supervisor2\"}")
                        .json()
                        .getString("assignee"))
                .isEqualTo("supervisor2");
        assertThat(supervisor2.delete(path + "/claim").json().isNull("assignee"))
                .isTrue();
        assertThat(supervisor.post(path + "/completion", APPROVE).json().getString("endedBy"))
                .isEqualTo("supervisor");
    }

    @Test
    void takeTheOutcomesTheyKnow() {
        RequestedOrder order = RequestedOrder.by(operator, admin);
        String path = "/tasks/" + order.task(supervisor).getString("id");

        assertThat(supervisor.get(path).json().getJsonArray("outcomes").toString())
                .isEqualTo("[\"APPROVED\",\"REJECTED\"]");
        assertThat(supervisor
                        .post(path + "/completion", "{\"outcome\":\"VERIFIED\"}")
                        .status())
                .isEqualTo(422);
        assertThat(supervisor.post(path + "/completion", "{}").status()).isEqualTo(422);
        assertThat(supervisor
                        .post(path + "/completion", "{\"outcome\":\"REJECTED\"}")
                        .status())
                .as("a rejection without its reason")
                .isEqualTo(422);
        assertThat(supervisor.post(path + "/completion", REJECT).json().getString("outcome"))
                .isEqualTo("REJECTED");
    }

    @Test
    void areDecidedTogetherEachForItself() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(RequestedOrder.by(operator, admin).task(supervisor).getString("id"));
        }
        ids.add(RequestedOrder.by(supervisor, admin).task(supervisor).getString("id"));
        supervisor2.post("/tasks/" + ids.get(1) + "/completion", APPROVE);

        JsonObject result = supervisor
                .post(
                        "/tasks/completions",
                        "{\"tasks\":[\"%s\"],\"outcome\":\"APPROVED\"}".formatted(String.join("\",\"", ids)))
                .json();

        assertThat(result.getInt("completed")).isEqualTo(2);
        assertThat(result.getInt("refused")).isEqualTo(2);
        assertThat(result.getJsonArray("results").getJsonObject(1).getString("reason"))
                .contains("supervisor2");
        assertThat(result.getJsonArray("results").getJsonObject(3).getString("reason"))
                .contains("four eyes");
    }

    /** Two supervisors at one task, again and again: one decides, the other reads who did. */
    @Test
    void areEndedOnceHoweverManyTryAtTheSameTime() {
        for (int race = 0; race < RACES; race++) {
            RequestedOrder order = RequestedOrder.by(operator, admin);
            String path = "/tasks/" + order.task(supervisor).getString("id") + "/completion";

            List<Answer> answers = Stream.of(
                            CompletableFuture.supplyAsync(() -> supervisor.post(path, APPROVE)),
                            CompletableFuture.supplyAsync(() -> supervisor2.post(path, REJECT)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            boolean approved = answers.get(0).status() == 200;
            String winner = approved ? "supervisor" : "supervisor2";
            assertThat(answers.get(approved ? 1 : 0).json().getString("detail"))
                    .as("race %d", race)
                    .contains(winner + " ");
            JsonObject shown = auditor.get(order.path()).json();
            assertThat(shown.getString("state")).isEqualTo(approved ? "APPROVED" : "REJECTED");
            assertThat(shown.getString("decidedBy")).isEqualTo(winner);
            assertThat(shown.getJsonArray("events")).hasSize(2);
        }
    }
}
