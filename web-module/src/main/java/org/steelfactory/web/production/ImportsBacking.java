package org.steelfactory.web.production;

import jakarta.annotation.PostConstruct;
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
import org.steelfactory.production.imports.Imports;
import org.steelfactory.production.imports.RecordImport;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.web.frame.Query;

/** Where an import begins: choose a file, or one that was sent before. */
@Named
@RequestScoped
public class ImportsBacking {

    @EJB
    private Imports imports;

    @Inject
    private SteelConfiguration configuration;

    @Inject
    private Query query;

    @Inject
    private HttpServletRequest request;

    private Page<RecordImport> history;
    private Part file;

    @PostConstruct
    void load() {
        history = imports.find(PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE));
    }

    /** Takes the file and goes on to its columns. */
    public void upload() throws IOException {
        long id;
        try (InputStream content = file.getInputStream()) {
            id = imports.begin(name(), content).id();
        }
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(request.getContextPath() + ImportBacking.address(id));
    }

    /** Some browsers send the whole path. */
    private String name() {
        return Optional.ofNullable(file.getSubmittedFileName())
                .map(path -> path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
                .orElse("");
    }

    public Page<RecordImport> getHistory() {
        return history;
    }

    public List<ImportStage> getStages() {
        return ImportStage.ALL;
    }

    /** The largest file that is taken. */
    public long getMaxBytes() {
        return configuration.importMaxBytes();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
