package org.steelfactory.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/**
 * Icon and colour of a state badge. Colour is kept for what someone must act on, so most states have none.
 *
 * @param icon the symbol in {@code icons.svg}; empty for none
 * @param kind {@code ok}, {@code wa} (due), {@code no} (wrong), {@code go} (under way), or empty for neutral
 */
public record StateLook(String icon, String kind) {

    private static final StateLook PLAIN = new StateLook("", "");

    private static final Map<String, StateLook> LOOKS = Map.ofEntries(
            look("ACTIVE", "bell", ""),
            look("ACKNOWLEDGED", "eye", ""),
            look("RESOLVED", "check", "ok"),
            look("DISMISSED", "ban", ""),
            look("REQUESTED", "clock", "wa"),
            look("APPROVED", "check", "go"),
            look("REJECTED", "x", "no"),
            look("SCHEDULED", "cal", ""),
            look("IN_PROGRESS", "half", "go"),
            look("COMPLETED", "check", "ok"),
            look("VERIFIED", "shield", "ok"),
            look("RUNNING", "spin", "go"),
            look("UPLOADED", "up", ""),
            look("CHECKED", "eye", ""),
            look("COMMITTED", "check", "ok"),
            look("UNDONE", "ban", ""),
            look("STARTED", "check", ""),
            look("SKIPPED_RUNNING", "clock", "wa"),
            look("SKIPPED_TOO_FEW", "clock", "wa"),
            look("FAILED", "x", "no"),
            look("CANCELLED", "ban", ""),
            look("INCIDENT", "alert", "no"),
            look("INACTIVE", "ban", ""),
            look("MAINTENANCE", "work", ""),
            look("RETIRED", "box", ""),
            look("DONE", "check", "ok"),
            look("REFUSED", "lock", "wa"),
            look("WAITING", "clock", ""),
            look("DELIVERED", "check", "ok"),
            look("GIVEN_UP", "x", "no"),
            look("OPENED", "check", ""),
            look("JOINED", "plus", ""),
            look("SKIPPED", "ban", "wa"),
            look("PARTITION_WAITING", "clock", ""),
            look("PARTITION_RUNNING", "spin", "go"),
            look("PARTITION_SCORED", "half", ""),
            look("PARTITION_RETRY", "retry", "wa"),
            look("PARTITION_FAILED", "alert", "no"),
            look("PARTITION_DONE", "check", "ok"),
            look("PARTITION_LEFT", "ban", ""));

    private static Map.Entry<String, StateLook> look(String state, String icon, String kind) {
        return Map.entry(state, new StateLook(icon, kind));
    }

    /** The looks, for pages. */
    @Named("states")
    @ApplicationScoped
    public static class Catalogue {

        /**
         * The look of a state.
         *
         * @param state the constant, or its name
         * @param subject {@code machine} or {@code account}, where being active is the ordinary case; else empty
         */
        public StateLook of(Object state, String subject) {
            String name = String.valueOf(state);
            boolean ordinary = name.equals("ACTIVE") && subject != null && !subject.isEmpty();
            return ordinary ? PLAIN : LOOKS.getOrDefault(name, PLAIN);
        }
    }
}
