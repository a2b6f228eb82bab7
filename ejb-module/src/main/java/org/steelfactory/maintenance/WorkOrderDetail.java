package org.steelfactory.maintenance;

import java.util.List;
import java.util.Set;

/**
 * A work order with what became of it.
 *
 * @param events in their order
 * @param workers user names of those whose labour is noted
 */
public record WorkOrderDetail(WorkOrder order, List<WorkOrderEvent> events, Set<String> workers) {}
