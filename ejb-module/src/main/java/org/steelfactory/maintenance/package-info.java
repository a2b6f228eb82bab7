/**
 * Maintenance: work orders from request to verification, under four eyes. An order's state is here; where its process
 * stands is the process engine's affair, reached by {@link org.steelfactory.maintenance.ApprovalWorkflow}.
 */
package org.steelfactory.maintenance;
