package org.steelfactory.web.notification;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.notification.Webhook;
import org.steelfactory.notification.WebhookDetails;
import org.steelfactory.rules.severity.Severity;

/** What an administrator types about a webhook. */
public class WebhookForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private final long version;
    private final String present;
    private String name;
    private String url;
    private List<HappeningKind> kinds = new ArrayList<>();
    private Severity lowestSeverity = Severity.NONE;
    private boolean enabled = true;

    /** For a webhook that isn't there yet. */
    WebhookForm() {
        id = null;
        version = 0;
        present = "";
    }

    /** For a change. */
    WebhookForm(Webhook webhook) {
        id = webhook.id();
        version = webhook.version();
        present = webhook.name();
        name = webhook.name();
        url = webhook.details().url();
        kinds = new ArrayList<>(webhook.details().kinds().stream().sorted().toList());
        lowestSeverity = webhook.details().lowestSeverity();
        enabled = webhook.enabled();
    }

    WebhookDetails details() {
        return new WebhookDetails(
                name,
                url,
                kinds.isEmpty() ? EnumSet.noneOf(HappeningKind.class) : EnumSet.copyOf(kinds),
                lowestSeverity,
                enabled);
    }

    /** Whether the webhook isn't there yet. */
    public boolean isFresh() {
        return id == null;
    }

    /** {@code null} for one that isn't there yet. */
    public Long getId() {
        return id;
    }

    long version() {
        return version;
    }

    /** The webhook's name as it is until the change is saved; empty for a new one. */
    public String getPresent() {
        return present;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public List<HappeningKind> getKinds() {
        return kinds;
    }

    public void setKinds(List<HappeningKind> kinds) {
        this.kinds = new ArrayList<>(kinds);
    }

    public Severity getLowestSeverity() {
        return lowestSeverity;
    }

    public void setLowestSeverity(Severity lowestSeverity) {
        this.lowestSeverity = lowestSeverity;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
