package org.steelfactory.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.steelfactory.shared.Changes;

/**
 * {@code GET /live?topic=figures&topic=scan-42}: tells a signed-in page by server-sent events when something it shows
 * has changed. The message is the topic alone; the page then asks for itself again, with the user's own rights.
 */
@WebServlet(urlPatterns = LiveServlet.ADDRESS, asyncSupported = true, loadOnStartup = 1)
public class LiveServlet extends HttpServlet {

    static final String ADDRESS = "/live";

    private static final long serialVersionUID = 1L;
    private static final int MOST_TOPICS = 8;
    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z-]{0,30}(\\d{1,18})?");

    @Inject
    transient LiveStreams streams;

    @Inject
    transient Changes changes;

    @Inject
    transient BrowserSession browserSession;

    @Override
    public void init() {
        streams.start();
    }

    @Override
    public void destroy() {
        streams.stop();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Set<String> topics = topics(request);
        if (request.getUserPrincipal() == null || browserSession.key(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (topics.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!streams.hasRoom()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            open(request, response, topics);
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response, Set<String> topics) throws IOException {
        response.setContentType("text/event-stream");
        // nginx would keep what we write until it has enough of it.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext connection = request.startAsync();
        connection.setTimeout(0);
        LiveStream stream = new LiveStream(request.getRemoteUser(), request.getSession(), connection, topics, changes);
        connection.addListener(new Forgetting(stream));
        streams.open(stream);
    }

    /** The topics that were asked for; none where one isn't a topic, or they are too many. */
    private static Set<String> topics(HttpServletRequest request) {
        Set<String> topics = Arrays.stream(
                        Optional.ofNullable(request.getParameterValues("topic")).orElse(new String[0]))
                .collect(Collectors.toSet());
        boolean sound = topics.size() <= MOST_TOPICS
                && topics.stream().allMatch(topic -> TOPIC.matcher(topic).matches());
        return sound ? topics : Set.of();
    }

    /** Drops a stream whose connection has ended, whoever ended it. */
    private final class Forgetting implements AsyncListener {

        private final LiveStream stream;

        Forgetting(LiveStream stream) {
            this.stream = stream;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            streams.forget(stream);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            streams.forget(stream);
        }

        @Override
        public void onError(AsyncEvent event) {
            streams.forget(stream);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It is started once.
        }
    }
}
