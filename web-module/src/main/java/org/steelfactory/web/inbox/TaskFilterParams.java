package org.steelfactory.web.inbox;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.steelfactory.access.Role;
import org.steelfactory.inbox.TaskFilter;
import org.steelfactory.inbox.TaskFilter.Share;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.EnumParam;

/** The query parameters that narrow the list of tasks down. */
public class TaskFilterParams {

    @QueryParam("mine")
    private boolean mine;

    @QueryParam("unclaimed")
    private boolean unclaimed;

    @QueryParam("group")
    private String group;

    @QueryParam("overdue")
    private boolean overdue;

    @QueryParam("process")
    private String process;

    @QueryParam("machine")
    private String machine;

    @QueryParam("severity")
    private String severity;

    @QueryParam("businessKey")
    private String businessKey;

    /** @throws InvalidInputException when there is no such group or severity */
    TaskFilter filter() {
        Share share = mine ? Share.MINE : unclaimed ? Share.UNCLAIMED : Share.ALL;
        return new TaskFilter(
                share,
                EnumParam.of("group", group, Role.class),
                overdue,
                text(process),
                text(machine),
                EnumParam.of("severity", severity, Severity.class),
                text(businessKey));
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(name -> !name.isEmpty());
    }
}
