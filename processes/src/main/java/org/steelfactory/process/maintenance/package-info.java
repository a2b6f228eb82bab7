/** The process of a work order: its file is {@code bpmn/maintenance/work-order.bpmn}. */
package org.steelfactory.process.maintenance;
