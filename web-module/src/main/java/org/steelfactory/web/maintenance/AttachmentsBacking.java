package org.steelfactory.web.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.steelfactory.maintenance.Attachment;
import org.steelfactory.maintenance.WorkOrderAttachments;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Viewer;

/** The files of the work order that is shown. */
@Named
@RequestScoped
public class AttachmentsBacking {

    @EJB
    private WorkOrderAttachments attachments;

    @Inject
    private WorkOrderBacking order;

    @Inject
    private Viewer viewer;

    @Inject
    private Query query;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private Part file;
    private List<Attachment> rows;

    /** Takes the file, and shows the page anew with it. */
    public void attach() throws IOException {
        Attachment attached;
        try (InputStream content = file.getInputStream()) {
            attached = attachments.attach(
                    id(), file.getSubmittedFileName(), content.readNBytes(WorkOrderAttachments.MAX_BYTES + 1));
        }
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(request.getContextPath() + address() + "?attached=" + attached.number());
    }

    public void delete(int number) throws IOException {
        attachments.delete(id(), number);
        notices.doneThere(address() + "#attachments", "attachment.done.deleted");
    }

    private String address() {
        return WorkOrdersBacking.ADDRESS + "/" + id();
    }

    private long id() {
        return order.getOrder().id();
    }

    /** Those that were deleted, too. */
    public List<Attachment> getRows() {
        if (rows == null) {
            rows = attachments.of(id());
        }
        return rows;
    }

    /** The name of the file that was just attached; {@code null} where none was. */
    public String getAttached() {
        Optional<Long> number = query.number("attached");
        return getRows().stream()
                .filter(each -> number.isPresent() && each.number() == number.get())
                .filter(each -> each.uploadedBy().equals(viewer.getName()))
                .map(Attachment::name)
                .findFirst()
                .orElse(null);
    }

    /** Where the file is to be had. */
    public String link(Attachment attachment) {
        return request.getContextPath() + "/api/v1/work-orders/" + id() + "/attachments/" + attachment.number();
    }

    /** Whether the viewer may attach files. */
    public boolean isSender() {
        return order.isCommenter() && order.getOrder().state().open();
    }

    /** Whether the viewer may delete a file. */
    public boolean mayDelete(Attachment attachment) {
        return isSender() && !attachment.deleted() && attachment.uploadedBy().equals(viewer.getName());
    }

    /** Whether the viewer may delete any. */
    public boolean isDeleter() {
        return getRows().stream().anyMatch(this::mayDelete);
    }

    /** The largest file that is taken. */
    public long getMaxBytes() {
        return WorkOrderAttachments.MAX_BYTES;
    }

    public int getMaxFiles() {
        return WorkOrderAttachments.MAX_FILES;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
