package org.steelfactory.web.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.steelfactory.notification.Webhook;
import org.steelfactory.notification.Webhooks;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Query;

/** The list of webhooks, newest first. */
@Named
@RequestScoped
public class WebhooksBacking {

    static final String ADDRESS = "/notifications/webhooks";

    @EJB
    private Webhooks webhooks;

    @Inject
    private Query query;

    private Page<Webhook> rows;

    public Page<Webhook> getRows() {
        if (rows == null) {
            rows = webhooks.find(PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE));
        }
        return rows;
    }

    /** This screen's address, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS);
    }
}
