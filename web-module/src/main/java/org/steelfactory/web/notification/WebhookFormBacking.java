package org.steelfactory.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.steelfactory.notification.DeliveryState;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.notification.Webhook;
import org.steelfactory.notification.WebhookDelivery;
import org.steelfactory.notification.Webhooks;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;

/**
 * A webhook that administrators make ({@code /notifications/webhooks?edit=new}), or change, try out and follow
 * ({@code /notifications/webhooks/7}).
 */
@Named
@ViewScoped
public class WebhookFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    /** What is tried again later than that isn't waited for on the page. */
    private static final Duration WATCHED = Duration.ofMinutes(1);

    @EJB
    private transient Webhooks webhooks;

    @Inject
    private transient Query query;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Clock clock;

    private WebhookForm form;
    private String secret = "";
    private transient Page<WebhookDelivery> deliveries;

    @PostConstruct
    void open() {
        if (query.text("id").isPresent()) {
            form = new WebhookForm(webhooks.get(query.id("notification.webhookUnknown")));
        } else if (query.text("edit").isPresent()) {
            form = new WebhookForm();
        }
    }

    public void create() {
        show(webhooks.create(form.details()));
        notices.done("webhook.created", form.getPresent());
    }

    public void save() {
        form = new WebhookForm(webhooks.change(form.getId(), form.version(), form.details()));
        notices.done("webhook.saved", form.getPresent());
    }

    public void renewSecret() {
        show(webhooks.renewSecret(form.getId(), form.version()));
        notices.done("webhook.secretRenewed");
    }

    private void show(Webhooks.Issued issued) {
        form = new WebhookForm(issued.webhook());
        secret = issued.secret();
    }

    public void delete() throws IOException {
        webhooks.delete(form.getId(), form.version());
        notices.doneThere(WebhooksBacking.ADDRESS, "webhook.deleted", form.getPresent());
    }

    public void test() {
        webhooks.test(form.getId());
        notices.done("webhook.testSent");
    }

    /** Sends again what the pressed button names: by its number, for the log may have grown meanwhile. */
    public void resend() {
        query.number("delivery").ifPresent(delivery -> webhooks.resend(form.getId(), delivery));
        notices.done("webhook.resent");
    }

    /** {@code null} while none is open. */
    public WebhookForm getForm() {
        return form;
    }

    /** The webhook as it is. */
    public Webhook getWebhook() {
        return webhooks.get(form.getId());
    }

    /** The secret that was just made, shown this once; empty otherwise. */
    public String getSecret() {
        return secret;
    }

    public Page<WebhookDelivery> getDeliveries() {
        if (deliveries == null) {
            deliveries = webhooks.deliveries(form.getId(), PageRequest.of(query.page(), SHOWN));
        }
        return deliveries;
    }

    /** Whether nothing is about to be sent, so that the log stays as it is. */
    public boolean isQuiet() {
        Instant soon = clock.instant().plus(WATCHED);
        return getDeliveries().items().stream()
                .noneMatch(delivery -> delivery.state() == DeliveryState.WAITING
                        && delivery.nextAttemptAt().isBefore(soon));
    }

    public void refresh() {
        deliveries = null;
    }

    public String getAddress() {
        return query.address(WebhooksBacking.ADDRESS + "/" + form.getId());
    }

    public List<HappeningKind> getAllKinds() {
        return List.of(HappeningKind.values());
    }

    public List<Severity> getSeverities() {
        return List.of(Severity.values());
    }
}
