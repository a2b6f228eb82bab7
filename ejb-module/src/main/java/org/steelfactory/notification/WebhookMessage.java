package org.steelfactory.notification;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.UUID;

/**
 * What a webhook is sent: {@code {"type", "timestamp", "data": {…}}}, as the Standard Webhooks specification recommends.
 *
 * @param id by which the receiver knows it again
 * @param type such as {@code alert.raised}
 */
record WebhookMessage(String id, String type, String headline, String body) {

    /** The type of a message that somebody sends to try a webhook out. */
    static final String TEST = "webhook.test";

    /** Of more it only says how many. */
    private static final int MOST_ITEMS = 50;

    static WebhookMessage of(Told told, String publicUrl, Instant now) {
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("kind", told.kind().name())
                .add("severity", told.severity().name())
                .add("headline", told.headline())
                .add("link", MailComposer.link(publicUrl, told.subject()))
                .add("count", told.count())
                .add("items", items(told, publicUrl));
        if (told.subject() != null) {
            data.add("subject", told.subject());
        }
        return of(told.kind().type(), told.headline(), data, now);
    }

    /** Says nothing but that it is a test. */
    static WebhookMessage test(String by, Instant now) {
        return of(TEST, "Test", Json.createObjectBuilder().add("sentBy", by), now);
    }

    private static WebhookMessage of(String type, String headline, JsonObjectBuilder data, Instant now) {
        String body = Json.createObjectBuilder()
                .add("type", type)
                .add("timestamp", now.toString())
                .add("data", data)
                .build()
                .toString();
        return new WebhookMessage("msg_" + UUID.randomUUID().toString().replace("-", ""), type, headline, body);
    }

    private static JsonArrayBuilder items(Told told, String publicUrl) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        told.happenings().stream().limit(MOST_ITEMS).forEach(happening -> {
            JsonObjectBuilder item = Json.createObjectBuilder()
                    .add("severity", happening.severity().name())
                    .add("headline", happening.headline())
                    .add("link", MailComposer.link(publicUrl, happening.subject()));
            if (happening.subject() != null) {
                item.add("subject", happening.subject());
            }
            JsonObjectBuilder values = Json.createObjectBuilder();
            happening.values().forEach(values::add);
            items.add(item.add("values", values));
        });
        return items;
    }
}
