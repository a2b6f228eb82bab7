package org.steelfactory.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.steelfactory.alert.MaintenanceRequests;

/** Asks for work orders because of alerts. */
@ApplicationScoped
class AlertOrders implements MaintenanceRequests {

    @EJB
    WorkOrderRequests orders;

    @Override
    public void request(long alert, String comment) {
        orders.request(new WorkOrderRequest(null, null, comment, null, alert, null));
    }
}
