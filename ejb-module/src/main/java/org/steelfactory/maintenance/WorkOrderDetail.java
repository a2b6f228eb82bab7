package org.steelfactory.maintenance;

import java.util.List;

/**
 * A work order with what became of it.
 *
 * @param events in their order
 */
public record WorkOrderDetail(WorkOrder order, List<WorkOrderEvent> events) {}
