package org.steelfactory.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.steelfactory.notification.WebhookTarget.ForbiddenTargetException;

/** Posts a message to a webhook, and waits for its answer, of which only the status is read. Follows no redirect. */
final class WebhookCall {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final WebhookTarget target;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    WebhookCall(WebhookTarget target) {
        this.target = target;
    }

    /** What is posted, where, and the secret it is signed with. */
    record Order(long deliveryId, long webhookId, String url, String messageId, String body, byte[] secret) {}

    /**
     * What came of it.
     *
     * @param status {@code null} where no answer came
     * @param error {@code null} where it was taken
     */
    record Answer(Integer status, String error) {

        boolean taken() {
            return error == null;
        }

        /** The receiver says that it is there no more. */
        boolean gone() {
            return status != null && status == GONE;
        }
    }

    Answer post(Order order, Instant now) {
        try {
            URI uri = URI.create(order.url());
            target.requireAllowed(uri.getHost());
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "SteelFactory/1")
                    .header("webhook-id", order.messageId())
                    .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                    .header(
                            "webhook-signature",
                            WebhookSignature.of(order.secret(), order.messageId(), now, order.body()))
                    .POST(HttpRequest.BodyPublishers.ofString(order.body()))
                    .build();
            return answer(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (UnknownHostException e) {
            return new Answer(null, "There is no host " + e.getMessage());
        } catch (ForbiddenTargetException e) {
            return new Answer(null, e.getMessage());
        } catch (IOException e) {
            return new Answer(null, e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(null, "The server stopped while it was waited for");
        }
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        // Unread: it may be without an end.
        response.body().close();
        int status = response.statusCode();
        return new Answer(status, status >= 200 && status < 300 ? null : "Answered with status " + status);
    }
}
