package org.steelfactory.web.production;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.imports.ImportError;
import org.steelfactory.production.imports.ImportField;
import org.steelfactory.production.imports.ImportMode;
import org.steelfactory.production.imports.ImportPreview;
import org.steelfactory.production.imports.ImportSettings;
import org.steelfactory.production.imports.ImportState;
import org.steelfactory.production.imports.Imports;
import org.steelfactory.production.imports.RecordImport;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Texts;

/** An import on its way: its columns, its dry run, what it added. Which of these is shown follows from its state. */
@Named
@ViewScoped
public class ImportBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Imports imports;

    @EJB
    private transient Machines machines;

    @Inject
    private transient Query query;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Appearance appearance;

    @Inject
    private transient HttpServletRequest request;

    private static final int MOST_MACHINES = 100;

    private long id;
    /** Whether the columns are to be told anew though a dry run was made. */
    private boolean changingColumns;

    private transient RecordImport run;
    private transient ImportForm form;
    private String unreadable;

    @PostConstruct
    void open() {
        id = query.id("import.unknown");
        changingColumns = query.text("step").filter("columns"::equals).isPresent();
        refresh();
    }

    static String address(long id) {
        return "/performance/import/" + id;
    }

    /** Asks anew what became of the import. */
    public void refresh() {
        run = imports.get(id);
        if (getStage() == ImportStage.COLUMNS && isMine() && form == null && unreadable == null) {
            prepareForm();
        }
    }

    private void prepareForm() {
        try {
            ImportPreview preview = imports.preview(id);
            form = ImportForm.of(
                    preview,
                    run.mode().isPresent() ? ImportSettings.of(run.settings()) : preview.proposed(),
                    machineNames(machines.all().stream()),
                    imports.unknownMachines(id, MOST_MACHINES));
        } catch (InvalidInputException e) {
            FieldError fault = e.errors().get(0);
            unreadable = fault.message() + " " + advice(fault.code());
        } catch (BusinessException e) {
            unreadable = e.text(appearance.getLocale());
        }
    }

    public void dryRun() throws IOException {
        imports.start(id, ImportMode.DRY_RUN, form.settings());
        showAnew();
    }

    public void commit() throws IOException {
        imports.start(id, ImportMode.COMMIT, ImportSettings.of(run.settings()));
        showAnew();
    }

    public void cancel() throws IOException {
        imports.cancel(id);
        showAnew();
    }

    public void undo() throws IOException {
        imports.undo(id);
        showAnew();
    }

    /** Follows a run: tells the next step once it begins, and shows what came of it at the end. */
    public void watch() throws IOException {
        String before = getPhase();
        refresh();
        if (run.state() != ImportState.RUNNING) {
            showAnew();
        } else if (!getPhase().equals(before)) {
            PrimeFaces.current().ajax().update("running:said");
        }
    }

    private void showAnew() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(request.getContextPath() + address(id));
    }

    public RecordImport getRun() {
        return run;
    }

    public ImportStage getStage() {
        return switch (run.state()) {
            case UPLOADED, FAILED, CANCELLED -> ImportStage.COLUMNS;
            case RUNNING -> ImportStage.CHECK;
            case CHECKED -> changingColumns ? ImportStage.COLUMNS : ImportStage.CHECK;
            case COMMITTED, UNDONE -> ImportStage.DONE;
        };
    }

    public List<ImportStage> getStages() {
        return ImportStage.ALL;
    }

    public boolean isRunning() {
        return run.state() == ImportState.RUNNING;
    }

    /** Whether a dry run's result is to be shown. */
    public boolean isChecked() {
        return run.state() == ImportState.CHECKED && !changingColumns;
    }

    public boolean isDone() {
        return getStage() == ImportStage.DONE;
    }

    /** What the last run was for, as the bundle spells it; a dry run where there was none. */
    public ImportMode getMode() {
        return run.mode().orElse(ImportMode.DRY_RUN);
    }

    /** What the run is doing, as the bundle spells it. */
    public String getPhase() {
        return run.step().map(Enum::name).orElse("WAITING");
    }

    /** Why the last run failed; {@code null} where it didn't. */
    public String getFailure() {
        return run.state() == ImportState.FAILED ? run.failureDetail().orElse("") : null;
    }

    /** What can be done about the failure. */
    public String getFailureAdvice() {
        return advice(run.failureCode().orElse("OTHER"));
    }

    private String advice(String code) {
        try {
            return texts.of("import.advice." + code);
        } catch (MissingResourceException e) {
            return texts.of("import.advice.OTHER");
        }
    }

    /** The columns and how the file is read; {@code null} while the file can't be read at all. */
    public ImportForm getForm() {
        return form;
    }

    /** Why the file's columns can't be shown; {@code null} where they can. */
    public String getUnreadable() {
        return unreadable;
    }

    public List<ImportField> getFields() {
        return List.of(ImportField.values());
    }

    /** Names of the machines that records can be for. */
    public List<String> getMachines() {
        return machineNames(machines.all().stream().filter(machine -> !machine.isRetired()));
    }

    private static List<String> machineNames(Stream<Machine> machines) {
        return machines.map(Machine::name).toList();
    }

    public String getIgnoredColumns() {
        return String.join(", ", run.ignoredColumns());
    }

    public Page<ImportError> getErrors() {
        return imports.errors(id, PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE));
    }

    /** This screen's address, to be continued by a parameter. */
    public String getAddress() {
        return address(id) + "?";
    }

    /** Whether the file is the user's own: nobody else goes on with it, or takes it back. */
    public boolean isMine() {
        return run.createdBy().equals(request.getRemoteUser());
    }
}
