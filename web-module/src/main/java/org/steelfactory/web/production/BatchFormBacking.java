package org.steelfactory.web.production;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.steelfactory.production.Batch;
import org.steelfactory.production.Batches;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Viewer;

/** The panel in which administrators add and change a batch; {@code ?edit=7} or {@code ?edit=new} opens it. */
@Named
@ViewScoped
public class BatchFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FRESH = "new";

    @EJB
    private transient Batches batches;

    @Inject
    private transient PlantTime plant;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Query query;

    @Inject
    private transient Notices notices;

    private transient BatchForm form;
    private String backTo;

    @PostConstruct
    void open() {
        backTo = query.address("/batches", "state", "product", "text", "page");
        if (viewer.isAdministrator()) {
            query.text("edit")
                    .filter(FRESH::equals)
                    .map(fresh -> new BatchForm(plant.zone()))
                    .or(() -> query.number("edit").map(batches::get).map(batch -> new BatchForm(batch, plant.zone())))
                    .ifPresent(opened -> form = opened);
        }
    }

    public void create() throws IOException {
        Batch created = batches.create(form.details());
        notices.doneThere(backTo, "batch.created", created.code());
    }

    public void save() throws IOException {
        Batch changed = batches.change(form.id(), form.version(), form.details());
        notices.doneThere(backTo, "batch.saved", changed.code());
    }

    /** {@code null} while no batch is open. */
    public BatchForm getForm() {
        return form;
    }

    /** Where the panel is closed: the list as it was. */
    public String getBackTo() {
        return backTo;
    }

    public List<String> getProducts() {
        return batches.productTypes();
    }
}
