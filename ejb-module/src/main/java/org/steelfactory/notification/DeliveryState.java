package org.steelfactory.notification;

/** What has become of something that is to be sent. */
public enum DeliveryState {
    /** It is to be tried, for the first time or again. */
    WAITING,
    DELIVERED,
    /** It failed too often, or can't succeed. */
    GIVEN_UP
}
