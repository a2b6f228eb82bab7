package org.steelfactory.web.maintenance;

import java.io.Serializable;
import org.steelfactory.maintenance.Priority;

/** What somebody types about work that is asked for by itself, whatever asks for it. */
public abstract class UpkeepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private final long version;
    private final String present;
    private String machine;
    private String title;
    private String description;
    private Priority priority;
    private boolean active;

    /** For one that isn't there yet. */
    UpkeepForm(String machine) {
        id = null;
        version = 0;
        present = "";
        this.machine = machine;
        priority = Priority.MEDIUM;
        active = true;
    }

    /** For a change. */
    UpkeepForm(
            long id,
            long version,
            String machine,
            String title,
            String description,
            Priority priority,
            boolean active) {
        this.id = id;
        this.version = version;
        this.present = title;
        this.machine = machine;
        this.title = title;
        this.description = description;
        this.priority = priority;
        this.active = active;
    }

    /** Whether it isn't there yet. */
    public boolean isFresh() {
        return id == null;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    /** The title as it is until the change is saved; empty for a new one. */
    public String getPresent() {
        return present;
    }

    public String getMachine() {
        return machine;
    }

    public void setMachine(String machine) {
        this.machine = machine;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
