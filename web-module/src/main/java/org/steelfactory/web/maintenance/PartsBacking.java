package org.steelfactory.web.maintenance;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.steelfactory.maintenance.UsedPart;
import org.steelfactory.maintenance.WorkOrderParts;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.frame.Viewer;
import org.steelfactory.web.production.NumberText;

/** The parts that went into the work of the order that is shown. */
@Named
@ViewScoped
public class PartsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient WorkOrderParts parts;

    @Inject
    private transient WorkOrderBacking order;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Appearance appearance;

    @Inject
    private transient Format format;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Texts texts;

    private PartForm form;
    private transient List<UsedPart> rows;

    public void note() {
        rows = null;
        parts.note(id(), getForm().details(numbers()));
        form = PartForm.fresh(form.getUnit());
        notices.done("part.done.noted");
    }

    /** Begins to correct a part. */
    public void edit(int number) {
        form = PartForm.of(parts.get(id(), number), numbers());
    }

    public void correct() {
        rows = null;
        parts.correct(id(), form.getNumber(), form.version(), form.details(numbers()));
        form = null;
        notices.done("part.done.corrected");
    }

    public void remove() {
        rows = null;
        parts.remove(id(), form.getNumber());
        form = null;
        notices.done("part.done.removed");
    }

    /** Leaves what was noted as it is. */
    public void leave() {
        form = null;
    }

    private long id() {
        return order.getOrder().id();
    }

    private NumberText numbers() {
        return new NumberText(appearance.getLocale());
    }

    public List<UsedPart> getRows() {
        if (rows == null) {
            rows = parts.of(id());
        }
        return rows;
    }

    /** A part that is noted or corrected. */
    public PartForm getForm() {
        if (form == null) {
            form = PartForm.fresh(texts.of("part.pieces"));
        }
        return form;
    }

    /** Whether the viewer may correct a part. */
    public boolean mayCorrect(UsedPart part) {
        return order.isWorker()
                && order.getOrder().state().open()
                && part.notedBy().equals(viewer.getName());
    }

    /** Whether the viewer types something about a part. */
    public boolean isTyping() {
        return order.isWorking() || !getForm().isFresh();
    }

    /** Whether there is anything to be shown or done. */
    public boolean isShown() {
        return !getRows().isEmpty() || order.isWorking();
    }

    public String quantity(UsedPart part) {
        var quantity = part.details().quantity();
        return format.quantity(quantity, quantity.scale(), part.details().unit());
    }
}
