package org.steelfactory.web.history;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.steelfactory.access.Role;
import org.steelfactory.history.Diagram;
import org.steelfactory.history.ProcessDefinition;
import org.steelfactory.history.ProcessDetail;
import org.steelfactory.history.ProcessFilter;
import org.steelfactory.history.Processes;
import org.steelfactory.report.csv.ProcessCsv;
import org.steelfactory.report.pdf.ProcessReportPdf;
import org.steelfactory.report.process.FiredRules;
import org.steelfactory.report.process.ProcessReport;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.UnavailableException;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Plant;
import org.steelfactory.web.frame.Query;

/**
 * The history of processes as files: the list as CSV, and with {@code ?id=} one instance as CSV or PDF; the diagram of a
 * process as BPMN. Who may not read it gets the page instead, which leads to the sign-in or refuses.
 */
@WebServlet({ProcessFiles.CSV, ProcessFiles.PDF, ProcessFiles.BPMN})
public class ProcessFiles extends HttpServlet {

    static final String CSV = "/processes.csv";
    static final String PDF = "/processes.pdf";
    static final String BPMN = "/processes.bpmn";

    private static final long serialVersionUID = 1L;

    @EJB
    transient Processes processes;

    @EJB
    transient FiredRules rules;

    @Inject
    transient ProcessListQuery wanted;

    @Inject
    transient Query query;

    @Inject
    transient Appearance appearance;

    @Inject
    transient Plant plant;

    @Inject
    transient Clock clock;

    /** What goes into the answer's body. */
    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!permitted(request)) {
            request.getRequestDispatcher(ProcessesBacking.ADDRESS).forward(request, response);
            return;
        }
        try {
            answer(request, response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (UnavailableException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean permitted(HttpServletRequest request) {
        return Stream.of(Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR).anyMatch(role -> request.isUserInRole(role.name()));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Long> id = query.number("id");
        switch (request.getServletPath()) {
            case PDF -> pdf(id.orElse(0L), request, response);
            case BPMN -> bpmn(response);
            default -> csv(id, response);
        }
    }

    private void csv(Optional<Long> id, HttpServletResponse response) throws IOException {
        if (id.isPresent()) {
            ProcessDetail detail = processes.detail(id.get());
            send(
                    response,
                    "text/csv; charset=UTF-8; header=present",
                    name(detail) + ".csv",
                    out -> ProcessCsv.writeSteps(detail.content().steps(), out));
        } else {
            ProcessFilter filter = wanted.filter();
            send(
                    response,
                    "text/csv; charset=UTF-8; header=present",
                    "processes.csv",
                    out -> ProcessCsv.writeInstances((before, most) -> processes.before(filter, before, most), out));
        }
    }

    private void pdf(long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProcessDetail detail = processes.detail(id);
        ProcessReport report = new ProcessReport(
                detail,
                Diagram.of(processes.diagram(id).bpmn()),
                rules.of(detail.instance().businessKey()),
                request.getUserPrincipal().getName(),
                clock.instant(),
                plant.getZone());
        send(
                response,
                "application/pdf",
                name(detail) + ".pdf",
                out -> ProcessReportPdf.write(report, appearance.getLocale(), out));
    }

    private void bpmn(HttpServletResponse response) throws IOException {
        String key = query.text("definition").orElse("");
        ProcessDefinition definition =
                processes.latest(key).orElseThrow(() -> new NotFoundException("process.unknown", key));
        send(
                response,
                "application/xml; charset=UTF-8",
                key + ".bpmn",
                out -> out.write(definition.bpmn().getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(ProcessDetail detail) {
        return detail.instance().title().replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static void send(HttpServletResponse response, String type, String name, Content content)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        content.write(response.getOutputStream());
    }
}
