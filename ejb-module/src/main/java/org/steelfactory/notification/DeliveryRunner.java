package org.steelfactory.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.notification.WebhookCall.Order;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.migration.SchemaMigrator;

/**
 * Sends on this server what is due, each second: mails one after the other, messages to webhooks a few at the same time,
 * so that a slow receiver holds up few others. Several servers share the work, see {@link DeliveryQueue}.
 */
@Singleton
@Startup
@DependsOn(SchemaMigrator.BEAN)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeliveryRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRunner.class);

    /** Few enough that all are tried before {@link DeliveryQueue#LEASE} is over. */
    private static final int MAILS = 5;

    private static final int POSTS = 8;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    SteelConfiguration configuration;

    @EJB
    MailBook mails;

    @EJB
    WebhookBook webhooks;

    @Inject
    Clock clock;

    private WebhookCall call;
    private List<Future<?>> ticks;

    @PostConstruct
    void start() {
        call = new WebhookCall(new WebhookTarget(configuration.webhooksMayBeLocal()));
        ticks = new ArrayList<>();
        ticks.add(executor.scheduleWithFixedDelay(new Tick(this::post), 1, 1, TimeUnit.SECONDS));
        MailSettings.of(configuration).ifPresent(settings -> {
            PostOffice office = new PostOffice(settings, clock);
            LOG.info("NOTIFICATION-003 e-mail goes out by {}", settings);
            ticks.add(executor.scheduleWithFixedDelay(new Tick(() -> mail(office)), 1, 1, TimeUnit.SECONDS));
        });
    }

    @PreDestroy
    void stop() {
        ticks.forEach(tick -> tick.cancel(false));
    }

    /** Sends a few. */
    @FunctionalInterface
    private interface Batch {
        /** @return whether there may be more */
        boolean send();
    }

    /** Sends batches while there is more. What goes wrong is told once, not each second. */
    private static final class Tick implements Runnable {

        private final Batch batch;
        private boolean troubled;

        Tick(Batch batch) {
            this.batch = batch;
        }

        @Override
        public void run() {
            try {
                boolean more = true;
                while (more) {
                    more = batch.send();
                }
                troubled = false;
            } catch (RuntimeException e) {
                // Whatever it was, the rows wait; ending the schedule here would leave them waiting for ever.
                if (!troubled) {
                    LOG.warn("NOTIFICATION-004 what is told can't be sent now, trying again: {}", e.toString());
                }
                troubled = true;
            }
        }
    }

    private boolean mail(PostOffice office) {
        List<Mail> claimed = mails.claim(MAILS);
        if (!claimed.isEmpty()) {
            office.send(claimed, new MailOutcome());
        }
        return claimed.size() == MAILS;
    }

    private boolean post() {
        List<Order> orders = webhooks.claim(POSTS);
        List<Future<?>> calls = new ArrayList<>();
        orders.forEach(
                order -> calls.add(executor.submit(() -> webhooks.answered(order, call.post(order, clock.instant())))));
        calls.forEach(DeliveryRunner::await);
        return orders.size() == POSTS;
    }

    private static void await(Future<?> call) {
        try {
            call.get();
        } catch (ExecutionException e) {
            LOG.warn(
                    "NOTIFICATION-004 what a webhook answered can't be noted: {}",
                    e.getCause().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes what became of each mail. */
    private final class MailOutcome implements PostOffice.Outcome {

        @Override
        public void sent(Mail mail) {
            mails.sent(mail.id());
        }

        @Override
        public void failed(Mail mail, String reason, boolean hopeless) {
            boolean givenUp = mails.failed(mail.id(), reason, hopeless);
            LOG.warn(
                    "NOTIFICATION-005 mail {} to {} {}: {}",
                    mail.id(),
                    mail.recipient(),
                    givenUp ? "was given up" : "is tried again",
                    reason);
        }
    }
}
