package org.steelfactory.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the demo's people did before anybody looks: alerts of the first scan were acknowledged, dismissed and answered
 * with work orders, which have come as far as each can. They do it over REST like everybody, so that every record,
 * ledger entry and process of it is a genuine one.
 */
final class DemoStory {

    private static final Logger LOG = Logger.getLogger(DemoStory.class.getName());

    private static final Duration SCAN_PATIENCE = Duration.ofSeconds(90);
    private static final long BETWEEN_LOOKS_MS = 250;
    private static final int ANSWERED_ALERTS = 8;
    private static final JsonObject NOTHING_TO_SAY = JsonValue.EMPTY_JSON_OBJECT;

    private final DemoUser operator;
    private final DemoUser supervisor;
    private final DemoUser supervisor2;
    private final Clock clock;

    /** @param api address of the REST interface, with a slash at its end */
    DemoStory(URI api, String password, Clock clock) {
        HttpClient http = HttpClient.newHttpClient();
        this.operator = new DemoUser(http, api, "operator", password);
        this.supervisor = new DemoUser(http, api, "supervisor", password);
        this.supervisor2 = new DemoUser(http, api, "supervisor2", password);
        this.clock = clock;
    }

    /** Lets it happen, which is to be done once in the life of a plant. A demo without its story is better than none. */
    void happen() {
        try {
            if (firstScanIsOver()) {
                Deque<JsonObject> alerts = alertsOfDifferentMachines();
                if (alerts.size() >= ANSWERED_ALERTS) {
                    judgeAlerts(alerts);
                    orderWork(alerts);
                }
            }
        } catch (IOException | JsonException e) {
            LOG.log(Level.WARNING, "The demo's story ended early; all that happened before stays", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean firstScanIsOver() throws IOException, InterruptedException {
        Instant tired = clock.instant().plus(SCAN_PATIENCE);
        while (clock.instant().isBefore(tired)) {
            JsonObject scans = supervisor.read("scans?size=1");
            if (scans.getInt("total") != 1) {
                return false;
            }
            JsonObject scan = scans.getJsonArray("items").getJsonObject(0);
            if (!scan.getString("status").equals("RUNNING")) {
                // One that somebody started by hand is that person's to go on with.
                return scan.getString("status").equals("COMPLETED")
                        && scan.getString("startedBy").equals("system");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        }
        return false;
    }

    private Deque<JsonObject> alertsOfDifferentMachines() throws IOException {
        Deque<JsonObject> alerts = new ArrayDeque<>();
        Set<String> machines = new HashSet<>();
        for (JsonValue item : supervisor.read("alerts?state=ACTIVE&size=500").getJsonArray("items")) {
            if (machines.add(item.asJsonObject().getString("machine"))) {
                alerts.add(item.asJsonObject());
            }
        }
        return alerts;
    }

    private void judgeAlerts(Deque<JsonObject> alerts) throws IOException {
        supervisor.post(
                alert(alerts.pop()) + "/acknowledgement", said("comment", "Looked at it with the shift: watching it."));
        supervisor2.post(
                alert(alerts.pop()) + "/dismissal",
                Json.createObjectBuilder()
                        .add("kind", "KNOWN_CAUSE")
                        .add("reason", "Trial with a new grade, slower on purpose")
                        .build());
    }

    private void orderWork(Deque<JsonObject> alerts) throws IOException {
        request(operator, "BOF-1", "Check the roll gap of the tilting drive", "LOW");

        String rejected = request(operator, "GAL-1", "Paint the railing at the entry looper", "LOW");
        supervisor.put(rejected + "/decision", decision("REJECTED", "Part of the yearly stop in any case."));

        String cancelled = request(operator, "CM-2", "Second pair of hands for the roll change", "MEDIUM");
        operator.post(cancelled + "/cancellation", said("reason", "The night shift had one."));

        approve(answerTo(alerts.pop()));

        String scheduled = answerTo(alerts.pop());
        approve(scheduled);
        schedule(scheduled, Duration.ofHours(20), 240);

        String begun = answerTo(alerts.pop());
        approve(begun);
        schedule(begun, Duration.ofMinutes(30), 180);
        operator.post(begun + "/start", NOTHING_TO_SAY);

        carryOut(answerTo(alerts.pop()), 95, "Worn part replaced, it runs quietly.");

        String verified = answerTo(alerts.pop());
        carryOut(verified, 50, "Cleaned, set anew and watched for half an hour.");
        supervisor2.post(
                verified + "/verification",
                Json.createObjectBuilder()
                        .add("outcome", "VERIFIED")
                        .add("comment", "Output is back where it was.")
                        .build());

        answerTo(alerts.pop());
    }

    private void carryOut(String order, int stopMin, String comment) throws IOException {
        approve(order);
        schedule(order, Duration.ofMinutes(10), stopMin);
        operator.post(order + "/start", NOTHING_TO_SAY);
        operator.post(
                order + "/completion",
                Json.createObjectBuilder()
                        .add("downtimeReason", "MECHANICAL_FAILURE")
                        .add("stopMin", stopMin)
                        .add("labourMin", 2 * stopMin)
                        .add("comment", comment)
                        .build());
    }

    private void approve(String order) throws IOException {
        supervisor2.put(order + "/decision", decision("APPROVED", "Go ahead."));
    }

    private void schedule(String order, Duration from, int plannedStopMin) throws IOException {
        supervisor.post(
                order + "/schedule",
                Json.createObjectBuilder()
                        .add("scheduledAt", clock.instant().plus(from).toString())
                        .add("plannedStopMin", plannedStopMin)
                        .add("assignee", "operator")
                        .build());
    }

    /** Asks for the work that an alert calls for; its title and priority are the alert's. */
    private String answerTo(JsonObject alert) throws IOException {
        return order(supervisor.post(
                "work-orders",
                Json.createObjectBuilder().add("alertId", alert.getInt("id")).build()));
    }

    private static String request(DemoUser user, String machine, String title, String priority) throws IOException {
        return order(user.post(
                "work-orders",
                Json.createObjectBuilder()
                        .add("machine", machine)
                        .add("title", title)
                        .add("priority", priority)
                        .build()));
    }

    private static String order(JsonObject order) {
        return "work-orders/" + order.getInt("id");
    }

    private static String alert(JsonObject alert) {
        return "alerts/" + alert.getInt("id");
    }

    private static JsonObject decision(String decision, String reason) {
        return Json.createObjectBuilder()
                .add("decision", decision)
                .add("reason", reason)
                .build();
    }

    private static JsonObject said(String field, String text) {
        return Json.createObjectBuilder().add(field, text).build();
    }
}
