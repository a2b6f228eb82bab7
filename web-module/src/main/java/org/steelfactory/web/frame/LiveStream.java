package org.steelfactory.web.frame;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.steelfactory.shared.Changes;

/**
 * A page that is told of changes, by server-sent events. What it is told is short and rare, so that a write never waits
 * for a reader, be it a slow one.
 */
final class LiveStream {

    /** How long the browser waits before it comes again when the connection broke. */
    private static final String HELLO = "retry: 5000\n\n";

    /** A comment: keeps proxies from closing the connection, and shows us that nobody is there any more. */
    private static final String HEARTBEAT = ":\n\n";

    private final String username;
    private final HttpSession session;
    private final AsyncContext connection;
    private final Map<String, Long> told = new HashMap<>();

    LiveStream(String username, HttpSession session, AsyncContext connection, Set<String> topics, Changes changes) {
        this.username = username;
        this.session = session;
        this.connection = connection;
        topics.forEach(topic -> told.put(topic, changes.latest(topic)));
    }

    boolean isOfTheUserOf(LiveStream other) {
        return username.equals(other.username);
    }

    HttpSession session() {
        return session;
    }

    void greet() throws IOException {
        send(HELLO);
    }

    void beat() throws IOException {
        send(HEARTBEAT);
    }

    /** Tells the topics that have changed since the last time. */
    void tell(Changes changes) throws IOException {
        for (Map.Entry<String, Long> topic : told.entrySet()) {
            long latest = changes.latest(topic.getKey());
            if (latest > topic.getValue()) {
                topic.setValue(latest);
                send("data: " + topic.getKey() + "\n\n");
            }
        }
    }

    void close() {
        connection.complete();
    }

    private void send(String text) throws IOException {
        var out = connection.getResponse().getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
