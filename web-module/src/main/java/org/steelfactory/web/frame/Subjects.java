package org.steelfactory.web.frame;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has a page of its own, by the name under which people and the ledger speak of it: {@code anomaly-312}. */
public final class Subjects {

    private static final Pattern NUMBERED = Pattern.compile("([a-z-]+)-(\\d{1,18})");

    private static final Map<String, String> PAGES = Map.of(
            "alert",
            "/alerts/",
            "anomaly",
            "/anomalies/",
            "ledger-entry",
            "/ledger?entry=",
            "machine",
            "/machines/",
            "process",
            "/processes/",
            "reconciliation",
            "/reconciliation?run=",
            "scan",
            "/scans/",
            "webhook",
            "/notifications/webhooks/",
            "work-order",
            "/maintenance/");

    private Subjects() {}

    /** The address below the context path; empty where nothing is named so. */
    public static Optional<String> address(String subject) {
        Matcher numbered = NUMBERED.matcher(subject);
        return numbered.matches()
                ? Optional.ofNullable(PAGES.get(numbered.group(1))).map(path -> path + numbered.group(2))
                : Optional.empty();
    }
}
