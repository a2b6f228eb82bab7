package org.steelfactory.web.maintenance;

import org.steelfactory.maintenance.MaintenancePlan;

/**
 * A line of the list of maintenance plans.
 *
 * @param words when its work is due
 */
public record PlanRow(MaintenancePlan plan, String words) {}
