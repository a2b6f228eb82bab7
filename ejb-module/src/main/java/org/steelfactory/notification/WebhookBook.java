package org.steelfactory.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelfactory.access.Role;
import org.steelfactory.notification.WebhookCall.Answer;
import org.steelfactory.notification.WebhookCall.Order;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.SteelConfiguration;

/** What is to be posted now, and what became of it; each in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookBook {

    /** A webhook that failed so often in a row is switched off, as is one that gave a message up or says that it has gone. */
    static final int MOST_FAILURES = 50;

    @Inject
    Database database;

    @Inject
    SteelConfiguration configuration;

    @Inject
    Clock clock;

    @Inject
    Event<Happening> happenings;

    @Inject
    Event<Changed> changed;

    private final WebhookTable webhooks = new WebhookTable();
    private final WebhookDeliveryTable deliveries = new WebhookDeliveryTable();

    /** Takes messages that are due, so that no other server posts them. */
    public List<Order> claim(int most) {
        return database.with(connection -> {
            List<Order> orders = new ArrayList<>();
            for (long id : WebhookDeliveryTable.QUEUE.claim(connection, clock.instant(), most)) {
                orders.add(order(connection, id));
            }
            return orders;
        });
    }

    private Order order(Connection connection, long id) throws SQLException {
        WebhookDelivery delivery = deliveries.find(connection, id).orElseThrow();
        Webhook webhook = webhooks.find(connection, delivery.webhookId()).orElseThrow();
        return new Order(
                id,
                webhook.id(),
                webhook.details().url(),
                delivery.messageId(),
                deliveries.body(connection, id),
                secret(configuration, webhooks.salt(connection, webhook.id())));
    }

    static byte[] secret(SteelConfiguration configuration, String salt) {
        return new ServerKey(configuration.secretKey()).secret("webhook", salt);
    }

    public void answered(Order order, Answer answer) {
        Optional<Webhook> switchedOff = database.with(connection -> {
            // In the order in which those who change a webhook lock, so that none waits in a circle.
            webhooks.lock(connection, order.webhookId());
            deliveries.answered(connection, order.deliveryId(), answer.status());
            if (answer.taken()) {
                WebhookDeliveryTable.QUEUE.delivered(connection, order.deliveryId());
                webhooks.succeeded(connection, order.webhookId());
                return Optional.empty();
            }
            return failed(connection, order, answer);
        });
        switchedOff.ifPresent(this::tell);
        changed.fire(Webhooks.CHANGED);
    }

    /** @return the webhook, if it was switched off for that */
    private Optional<Webhook> failed(Connection connection, Order order, Answer answer) throws SQLException {
        boolean givenUp = WebhookDeliveryTable.QUEUE.failed(
                connection, order.deliveryId(), answer.error(), answer.gone(), clock.instant());
        webhooks.failed(connection, order.webhookId());
        Optional<Webhook> webhook = webhooks.find(connection, order.webhookId());
        boolean enough = givenUp
                || webhook.filter(found -> found.failuresInARow() >= MOST_FAILURES)
                        .isPresent();
        if (!enough
                || !webhooks.switchOff(connection, order.webhookId(), DeliveryQueue.shortened(answer.error(), 200))) {
            return Optional.empty();
        }
        deliveries.giveUpAll(connection, order.webhookId(), "The webhook was switched off");
        return webhook;
    }

    private void tell(Webhook webhook) {
        happenings.fire(Happening.of(HappeningKind.WEBHOOK_DISABLED, Severity.MEDIUM, "webhook-" + webhook.id())
                .with("webhook", webhook.name())
                .with("failures", webhook.failuresInARow())
                .toRoles(Role.ADMIN));
    }
}
