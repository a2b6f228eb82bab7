package org.steelfactory.maintenance;

/**
 * Why a machine stood.
 *
 * @param code such as {@code ROLL_CHANGE}
 * @param planned whether such a stop is no failure
 */
public record DowntimeReason(String code, boolean planned) {}
