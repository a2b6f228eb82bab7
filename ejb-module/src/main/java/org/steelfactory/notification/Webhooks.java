package org.steelfactory.notification;

import static org.steelfactory.access.Role.Names.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.SteelConfiguration;

/** Webhooks, which administrators make, change, try out and take away; and what each of them was sent. */
@Stateless
@RolesAllowed(ADMIN)
public class Webhooks {

    /** Pages that show what webhooks were sent show this topic. */
    public static final Changed CHANGED = new Changed("webhooks");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;
    private static final String SWITCHED_OFF = "The webhook was switched off";

    @Inject
    Database database;

    @Inject
    SteelConfiguration configuration;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    private final WebhookTable webhooks = new WebhookTable();
    private final WebhookDeliveryTable deliveries = new WebhookDeliveryTable();

    /**
     * A webhook with a secret that was just made.
     *
     * @param secret what messages are signed with; shown this once
     */
    public record Issued(long id, Webhook webhook, String secret) {}

    /** A page of webhooks, newest first. */
    public Page<Webhook> find(PageRequest request) {
        return database.with(connection -> webhooks.page(connection, request));
    }

    /** @throws NotFoundException when there is no such webhook */
    public Webhook get(long id) {
        return database.with(connection -> webhooks.find(connection, id)).orElseThrow(() -> unknown(id));
    }

    /** @throws InvalidInputException naming every value that can't be used */
    @Audited(action = "CREATE_WEBHOOK", resource = "webhook")
    public Issued create(@AuditedDetail WebhookDetails wanted) {
        WebhookDetails details = wanted.checked(target());
        String salt = salt();
        String secret = WebhookSignature.written(WebhookBook.secret(configuration, salt));
        long id = database.with(
                connection -> webhooks.insert(connection, details, salt, currentUser.name(), clock.instant()));
        changed.fire(CHANGED);
        return new Issued(id, get(id), secret);
    }

    /**
     * Changes a webhook to what is given. What waits for one that is switched off isn't sent any more; one that was
     * switched off by itself begins anew.
     *
     * @param version that the author of the change saw
     * @throws ConflictException when the version is older
     */
    @Audited(action = "CHANGE_WEBHOOK", resource = "webhook")
    public Webhook change(@AuditedId long id, long version, @AuditedDetail WebhookDetails wanted) {
        WebhookDetails details = wanted.checked(target());
        getForChange(id, version);
        database.with(connection -> {
            webhooks.change(connection, id, details);
            if (!details.enabled()) {
                deliveries.giveUpAll(connection, id, SWITCHED_OFF);
            }
            return id;
        });
        changed.fire(CHANGED);
        return get(id);
    }

    /**
     * Gives a webhook another secret; with the old one nothing is signed any more.
     *
     * @param version that whoever asks for it saw
     * @throws ConflictException when the version is older
     */
    @Audited(action = "RENEW_WEBHOOK_SECRET", resource = "webhook")
    public Issued renewSecret(@AuditedId long id, long version) {
        getForChange(id, version);
        String salt = salt();
        database.with(connection -> {
            webhooks.changeSalt(connection, id, salt);
            return id;
        });
        changed.fire(CHANGED);
        return new Issued(id, get(id), WebhookSignature.written(WebhookBook.secret(configuration, salt)));
    }

    /**
     * Takes a webhook away, with the log of what it was sent.
     *
     * @param version that whoever deletes it saw
     * @throws ConflictException when the version is older
     */
    @Audited(action = "DELETE_WEBHOOK", resource = "webhook")
    public void delete(@AuditedId long id, long version) {
        getForChange(id, version);
        database.with(connection -> {
            webhooks.delete(connection, id);
            return id;
        });
        changed.fire(CHANGED);
    }

    /**
     * Sends a webhook a message that says it is a test.
     *
     * @throws ConflictException when it is switched off
     */
    @Audited(action = "TEST_WEBHOOK", resource = "webhook")
    public WebhookDelivery test(@AuditedId long id) {
        requireEnabled(get(id));
        WebhookMessage message = WebhookMessage.test(currentUser.name(), clock.instant());
        WebhookDelivery delivery = database.with(connection -> {
            deliveries.insert(connection, id, message, clock.instant());
            return deliveries.find(connection, message.id()).orElseThrow();
        });
        changed.fire(CHANGED);
        return delivery;
    }

    /** What a webhook was sent, newest first. */
    public Page<WebhookDelivery> deliveries(long id, PageRequest request) {
        get(id);
        return database.with(connection -> deliveries.page(connection, id, request));
    }

    /**
     * Sends again what was sent or given up before.
     *
     * @throws NotFoundException when the webhook was sent no such message
     * @throws ConflictException when the message waits already, or the webhook is switched off
     */
    @Audited(action = "RESEND_WEBHOOK_DELIVERY", resource = "webhook")
    public WebhookDelivery resend(@AuditedId long id, @AuditedDetail long delivery) {
        requireEnabled(get(id));
        WebhookDelivery before = database.with(connection -> deliveries.find(connection, delivery))
                .filter(found -> found.webhookId() == id)
                .orElseThrow(() -> new NotFoundException("notification.deliveryUnknown", delivery));
        if (before.state() == DeliveryState.WAITING) {
            throw new ConflictException("notification.deliveryWaits", delivery);
        }
        WebhookDelivery again = database.with(connection -> {
            deliveries.requeue(connection, delivery, clock.instant());
            return deliveries.find(connection, delivery).orElseThrow();
        });
        changed.fire(CHANGED);
        return again;
    }

    private void getForChange(long id, long version) {
        Webhook webhook =
                database.with(connection -> webhooks.lock(connection, id)).orElseThrow(() -> unknown(id));
        if (webhook.version() != version) {
            throw new ConflictException("version.outdated", "Webhook", id);
        }
    }

    private static void requireEnabled(Webhook webhook) {
        if (!webhook.enabled()) {
            throw new ConflictException("notification.webhookOff", webhook.name());
        }
    }

    private WebhookTarget target() {
        return new WebhookTarget(configuration.webhooksMayBeLocal());
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static NotFoundException unknown(long id) {
        return new NotFoundException("notification.webhookUnknown", id);
    }
}
