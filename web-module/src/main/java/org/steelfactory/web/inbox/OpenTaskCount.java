package org.steelfactory.web.inbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import org.steelfactory.inbox.TaskFilter;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.RailCount;

/** How many tasks wait for the viewer or the viewer's group. */
@RequestScoped
public class OpenTaskCount implements RailCount {

    @EJB
    private Tasks tasks;

    @Override
    public String page() {
        return "tasks";
    }

    @Override
    public long count() {
        return tasks.find(TaskFilter.ALL, PageRequest.first(1)).total();
    }
}
