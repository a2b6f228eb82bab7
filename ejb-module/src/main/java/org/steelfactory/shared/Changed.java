package org.steelfactory.shared;

/**
 * Told by a service, as a CDI event, when something that open pages show has changed:
 * {@code event.fire(Changed.FIGURES)}. It reaches the pages after the transaction has committed; one that is rolled back
 * tells nobody. It carries no data: pages ask for what is new themselves.
 *
 * @param topic what changed; a page says which topics it shows
 */
public record Changed(String topic) {

    /** Performance records, and with them everything that is calculated from them. */
    public static final Changed FIGURES = new Changed("figures");

    /** Scans, their progress, and what they found. */
    public static final Changed SCANS = new Changed("scans");

    /** Alerts, those that a scan raised and what people do about them. */
    public static final Changed ALERTS = new Changed("alerts");

    /** User tasks: which there are, and who has taken them. */
    public static final Changed TASKS = new Changed("tasks");

    /** Work orders, and what people do about them. */
    public static final Changed MAINTENANCE = new Changed("maintenance");

    /** Process instances: their start, each flow that they take, their incidents and their end. */
    public static final Changed PROCESSES = new Changed("processes");
}
