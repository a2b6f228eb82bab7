package org.steelfactory.web.history;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.history.ProcessKind;
import org.steelfactory.history.ProcessState;
import org.steelfactory.history.Processes;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Query;

/** The list of process instances, newest first. */
@Named
@RequestScoped
public class ProcessesBacking {

    static final String ADDRESS = "/processes";

    @EJB
    private Processes processes;

    @Inject
    private Query query;

    @Inject
    private ProcessListQuery wanted;

    private Page<ProcessInstance> rows;
    private List<ProcessKind> kinds;

    @PostConstruct
    void load() {
        rows = processes.find(wanted.filter(), PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE));
        kinds = processes.kinds();
    }

    public Page<ProcessInstance> getRows() {
        return rows;
    }

    public List<ProcessKind> getKinds() {
        return kinds;
    }

    public List<ProcessState> getStates() {
        return List.of(ProcessState.values());
    }

    /** The value of a filter; empty where it isn't in force. */
    public String filter(String name) {
        return query.text(name).orElse("");
    }

    public boolean isFiltered() {
        return Arrays.stream(ProcessListQuery.FILTERS)
                .anyMatch(name -> query.text(name).isPresent());
    }

    /** This screen's address with its filters, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS, ProcessListQuery.FILTERS);
    }

    /** The address of the same list as a file. */
    public String getFile() {
        return query.address(ProcessFiles.CSV, ProcessListQuery.FILTERS);
    }
}
