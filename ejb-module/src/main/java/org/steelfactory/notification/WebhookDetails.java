package org.steelfactory.notification;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.InputFaults;

/**
 * What administrators say about a webhook.
 *
 * @param name 1 to {@value #MAX_NAME} characters
 * @param url where what happens is posted, by http or https
 * @param kinds what it is told of; empty for everything
 * @param lowestSeverity from which severity on
 * @param enabled whether it is told at all
 */
public record WebhookDetails(
        String name, String url, Set<HappeningKind> kinds, Severity lowestSeverity, boolean enabled) {

    public static final int MAX_NAME = 64;

    public WebhookDetails {
        kinds = kinds == null || kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
    }

    /** Whether it is to be told of something that severe. */
    boolean wants(HappeningKind kind, Severity severity) {
        return enabled && (kinds.isEmpty() || kinds.contains(kind)) && severity.compareTo(lowestSeverity) >= 0;
    }

    /** The same as it is stored, with its faults, if it has any, added to those. */
    WebhookDetails checked(WebhookTarget target) {
        InputFaults faults = new InputFaults();
        String line = faults.line("name", name, MAX_NAME);
        String address = faults.take(() -> target.checked(url).toString(), "");
        faults.require("lowestSeverity", lowestSeverity);
        faults.refuseIfAny();
        return new WebhookDetails(line, address, kinds, lowestSeverity, enabled);
    }

    /** For the audit log: without the path and query of the address, which may be as good as a password. */
    @Override
    public String toString() {
        return name + " at " + host() + ", " + (kinds.isEmpty() ? "all kinds" : kinds) + " from " + lowestSeverity
                + (enabled ? "" : ", switched off");
    }

    private String host() {
        try {
            return String.valueOf(URI.create(url == null ? "" : url).getHost());
        } catch (IllegalArgumentException e) {
            return "an address that can't be read";
        }
    }
}
