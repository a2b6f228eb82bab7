package org.steelfactory.web.frame;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.Changes;

/**
 * The pages that are told of changes by this server. Once a second each hears what has changed, so that any number of
 * changes is one message; every {@value #BEAT_SECONDS} seconds it is looked whether its user is still signed in.
 */
@ApplicationScoped
public class LiveStreams {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    private static final int MOST = 500;
    private static final int MOST_OF_A_USER = 8;
    private static final int BEAT_SECONDS = 10;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Changes changes;

    @Inject
    BrowserSession browserSession;

    /** In the order in which they were opened. */
    private final Queue<LiveStream> streams = new ConcurrentLinkedQueue<>();

    private Future<?> pulse;
    private long seconds;

    void start() {
        pulse = timer.scheduleAtFixedRate(this::pulse, 1, 1, TimeUnit.SECONDS);
    }

    void stop() {
        pulse.cancel(false);
        streams.forEach(this::end);
    }

    /** Whether there is room for another stream; a page that gets none does without, by asking every few seconds. */
    boolean hasRoom() {
        return streams.size() < MOST;
    }

    /** Of a user who has very many, those that were opened first are let go: pages that were left are among them. */
    void open(LiveStream stream) throws IOException {
        stream.greet();
        streams.add(stream);
        List<LiveStream> ofUser =
                streams.stream().filter(each -> each.isOfTheUserOf(stream)).toList();
        ofUser.stream().limit(Math.max(0, ofUser.size() - MOST_OF_A_USER)).forEach(this::end);
    }

    /** The browser has closed it, or it failed. */
    void forget(LiveStream stream) {
        streams.remove(stream);
    }

    private void pulse() {
        boolean beat = ++seconds % BEAT_SECONDS == 0;
        streams.forEach(stream -> serve(stream, beat));
    }

    /**
     * Whatever is wrong with a page ends that page's stream, and no more: the timer would never call again after an
     * exception, and all pages would stand still.
     */
    private void serve(LiveStream stream, boolean beat) {
        try {
            if (beat && !browserSession.isOpen(stream.session())) {
                end(stream);
                return;
            }
            if (beat) {
                stream.beat();
            }
            stream.tell(changes);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A page has gone: {}", gone.getMessage());
            end(stream);
        } catch (RuntimeException e) {
            // Such as without the database, when nobody can be recognised; the page finds that out when it asks.
            LOG.warn("WEB-003 a live page is let go, it can't be served", e);
            end(stream);
        }
    }

    private void end(LiveStream stream) {
        streams.remove(stream);
        try {
            stream.close();
        } catch (RuntimeException closed) {
            LOG.debug("It had ended already", closed);
        }
    }
}
