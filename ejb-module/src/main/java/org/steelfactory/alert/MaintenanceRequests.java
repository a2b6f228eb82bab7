package org.steelfactory.alert;

/** Where work is asked for because of an alert; implemented by the room that does, which knows alerts and not vice versa. */
public interface MaintenanceRequests {

    /** @param comment {@code null} or blank for none */
    void request(long alert, String comment);
}
