package org.steelfactory.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what has changed on this server, topic by topic, so that whoever tells the browsers can see at its own pace
 * whether something is new: a thousand changes within a second are one message.
 */
@ApplicationScoped
public class Changes {

    /** More than what pages look at; the topic that was silent longest is forgotten first. */
    private static final int TOPICS = 1_000;

    private final Map<String, Long> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > TOPICS;
        }
    };

    private long count;

    synchronized void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        count++;
        latest.put(changed.topic(), count);
    }

    /** The number of the topic's latest change, among all changes since the server's start; 0 where there was none. */
    public synchronized long latest(String topic) {
        return latest.getOrDefault(topic, 0L);
    }

    /** The number of the latest change of any topic. */
    public synchronized long latest() {
        return count;
    }
}
