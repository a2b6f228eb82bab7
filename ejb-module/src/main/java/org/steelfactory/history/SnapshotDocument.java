package org.steelfactory.history;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.steelfactory.ledger.chain.CanonicalJson;
import org.steelfactory.ledger.chain.EntryHasher;

/**
 * What is kept of an ended instance, as canonical JSON (RFC 8785): the same facts give the same bytes, whose SHA-256 the
 * ledger holds.
 */
final class SnapshotDocument {

    private SnapshotDocument() {}

    /** @param bpmn the diagram that the instance ran on, of which the document holds the hash */
    static String write(ProcessInstance instance, String bpmn, ProcessContent content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("instance", instance.engineId());
        fields.put("definition", instance.definition());
        fields.put("version", instance.version());
        fields.put("diagramHash", hash(bpmn));
        fields.put("businessKey", instance.businessKey());
        fields.put("state", instance.state());
        fields.put("startedBy", instance.startedBy());
        fields.put("startedAt", instance.startedAt());
        fields.put("endedAt", instance.endedAt());
        fields.put("outcome", instance.outcome());
        fields.put("steps", content.steps().stream().map(SnapshotDocument::step).toList());
        fields.put("flows", content.flows());
        fields.put(
                "variables",
                content.variables().stream().map(SnapshotDocument::variable).toList());
        fields.put(
                "incidents",
                content.incidents().stream().map(SnapshotDocument::incident).toList());
        fields.put(
                "comments",
                content.comments().stream().map(SnapshotDocument::comment).toList());
        return CanonicalJson.of(fields);
    }

    /** Lower-case hex SHA-256 of the text's UTF-8 bytes. */
    static String hash(String document) {
        return EntryHasher.hash(document, "");
    }

    static ProcessContent read(String document) {
        JsonObject json = object(document);
        return new ProcessContent(
                each(json, "steps", SnapshotDocument::step),
                texts(json.getJsonArray("flows")),
                each(json, "variables", SnapshotDocument::variable),
                each(json, "incidents", SnapshotDocument::incident),
                each(json, "comments", SnapshotDocument::comment));
    }

    /** A member of a JSON object that is a text; empty where there is none of this name. */
    static String text(String document, String member) {
        return object(document).getString(member, "");
    }

    private static Map<String, Object> step(ProcessStep step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", step.number());
        fields.put("activity", step.activity());
        fields.put("name", step.name());
        fields.put("type", step.type());
        fields.put("startedAt", step.startedAt());
        fields.put("endedAt", step.endedAt());
        fields.put("state", step.state());
        fields.put("byKind", step.by().kind());
        fields.put("by", step.by().name());
        if (step.task() != null) {
            fields.put("assignee", step.task().assignee());
            fields.put("owner", step.task().owner());
            fields.put("groups", step.task().groups());
            fields.put("dueAt", step.task().dueAt());
        }
        fields.put("results", step.results());
        fields.put(
                "attempts",
                step.attempts().stream().map(SnapshotDocument::attempt).toList());
        return fields;
    }

    private static ProcessStep step(JsonObject json) {
        StepTask task = json.containsKey("groups")
                ? new StepTask(
                        text(json, "assignee"),
                        text(json, "owner"),
                        texts(json.getJsonArray("groups")),
                        moment(json, "dueAt"))
                : null;
        Map<String, String> results = new LinkedHashMap<>();
        JsonObject values = json.getJsonObject("results");
        values.keySet().forEach(name -> results.put(name, text(values, name)));
        return new ProcessStep(
                json.getInt("number"),
                text(json, "activity"),
                text(json, "name"),
                text(json, "type"),
                moment(json, "startedAt"),
                moment(json, "endedAt"),
                StepState.valueOf(text(json, "state")),
                new Performer(Performer.Kind.valueOf(text(json, "byKind")), text(json, "by")),
                task,
                results,
                each(json, "attempts", SnapshotDocument::attempt));
    }

    private static Map<String, Object> attempt(StepAttempt attempt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", attempt.at());
        fields.put("node", attempt.node());
        fields.put("failure", attempt.failure());
        return fields;
    }

    private static StepAttempt attempt(JsonObject json) {
        return new StepAttempt(moment(json, "at"), text(json, "node"), text(json, "failure"));
    }

    private static Map<String, Object> variable(ProcessVariable variable) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", variable.name());
        fields.put("type", variable.type());
        fields.put("value", variable.value());
        fields.put("setAt", variable.setAt());
        return fields;
    }

    private static ProcessVariable variable(JsonObject json) {
        return new ProcessVariable(text(json, "name"), text(json, "type"), text(json, "value"), moment(json, "setAt"));
    }

    private static Map<String, Object> incident(ProcessIncident incident) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", incident.id());
        fields.put("activity", incident.activity());
        fields.put("message", incident.message());
        fields.put("createdAt", incident.createdAt());
        fields.put("endedAt", incident.endedAt());
        return fields;
    }

    private static ProcessIncident incident(JsonObject json) {
        return new ProcessIncident(
                text(json, "id"),
                text(json, "activity"),
                text(json, "message"),
                moment(json, "createdAt"),
                moment(json, "endedAt"));
    }

    private static Map<String, Object> comment(ProcessComment comment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("activity", comment.activity());
        fields.put("by", comment.by());
        fields.put("at", comment.at());
        fields.put("text", comment.text());
        return fields;
    }

    private static ProcessComment comment(JsonObject json) {
        return new ProcessComment(text(json, "activity"), text(json, "by"), moment(json, "at"), text(json, "text"));
    }

    private static JsonObject object(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            return reader.readObject();
        }
    }

    private static <T> List<T> each(JsonObject json, String member, Function<JsonObject, T> reader) {
        return json.getJsonArray(member).getValuesAs(JsonObject.class).stream()
                .map(reader)
                .toList();
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static String text(JsonObject json, String member) {
        return json.get(member) == null || json.get(member).equals(JsonValue.NULL) ? null : json.getString(member);
    }

    private static Instant moment(JsonObject json, String member) {
        String text = text(json, member);
        return text == null ? null : Instant.parse(text);
    }
}
