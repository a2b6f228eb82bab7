package org.steelfactory.maintenance;

/** The keys of the tasks that an order's process has for people. */
final class WorkOrderTasks {

    static final String APPROVE = "ApproveWorkOrder";
    static final String SCHEDULE = "ScheduleWork";
    static final String START = "StartWork";
    static final String COMPLETE = "CompleteWork";
    static final String VERIFY = "VerifyWork";

    private WorkOrderTasks() {}
}
