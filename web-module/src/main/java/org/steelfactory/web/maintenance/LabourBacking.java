package org.steelfactory.web.maintenance;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.steelfactory.maintenance.Labour;
import org.steelfactory.maintenance.WorkOrderLabour;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Viewer;

/** Who worked on the order that is shown, and how long. */
@Named
@ViewScoped
public class LabourBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient WorkOrderLabour labour;

    @Inject
    private transient WorkOrderBacking order;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Notices notices;

    private LabourForm form;
    private transient List<Labour> rows;

    public void note() {
        rows = null;
        labour.note(id(), getForm().details());
        form = null;
        notices.done("labour.done.noted");
    }

    /** Begins to correct what was noted. */
    public void edit(int number) {
        form = LabourForm.of(labour.get(id(), number));
    }

    public void correct() {
        rows = null;
        labour.correct(id(), form.getNumber(), form.version(), form.details());
        form = null;
        notices.done("labour.done.corrected");
    }

    public void remove() {
        rows = null;
        labour.remove(id(), form.getNumber());
        form = null;
        notices.done("labour.done.removed");
    }

    /** Leaves what was noted as it is. */
    public void leave() {
        form = null;
    }

    private long id() {
        return order.getOrder().id();
    }

    public List<Labour> getRows() {
        if (rows == null) {
            rows = labour.of(id());
        }
        return rows;
    }

    /** Labour that is noted or corrected. */
    public LabourForm getForm() {
        if (form == null) {
            form = LabourForm.freshFor(viewer.getName());
        }
        return form;
    }

    /** Whether the viewer may correct what was noted. */
    public boolean mayCorrect(Labour noted) {
        return order.isWorker()
                && order.getOrder().state().open()
                && noted.notedBy().equals(viewer.getName());
    }

    /** Whether the viewer types something about labour. */
    public boolean isTyping() {
        return order.isWorking() || !getForm().isFresh();
    }

    /** Whether there is anything to be shown or done. */
    public boolean isShown() {
        return !getRows().isEmpty() || order.isWorking();
    }

    /** All of it, in min. */
    public int getTotal() {
        return getRows().stream().mapToInt(noted -> noted.details().minutes()).sum();
    }
}
