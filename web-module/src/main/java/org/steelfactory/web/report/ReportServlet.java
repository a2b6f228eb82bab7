package org.steelfactory.web.report;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.steelfactory.machine.Machine;
import org.steelfactory.report.csv.RecordExport;
import org.steelfactory.report.pdf.PerformanceReportPdf;
import org.steelfactory.report.performance.PerformanceReport;
import org.steelfactory.report.performance.PerformanceReports;
import org.steelfactory.report.performance.ReportChoice;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.UnavailableException;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Query;

/**
 * The performance report as a file. Who isn't signed in, or asks for what can't be reported, gets the report's page
 * instead, which leads to the sign-in or says what is wrong; so an answer with status 200 is always the whole file.
 */
@WebServlet({ReportServlet.PDF, ReportServlet.CSV})
public class ReportServlet extends HttpServlet {

    static final String PAGE = "/performance/report";
    static final String PDF = PAGE + ".pdf";
    static final String CSV = PAGE + ".csv";

    private static final long serialVersionUID = 1L;

    @EJB
    transient PerformanceReports reports;

    @Inject
    transient RecordExport records;

    @Inject
    transient Query query;

    @Inject
    transient Appearance appearance;

    @Inject
    transient PlantTime plant;

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
        answer(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        answer(request, response, false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean body)
            throws ServletException, IOException {
        if (request.getUserPrincipal() == null) {
            request.getRequestDispatcher(PAGE).forward(request, response);
            return;
        }
        try {
            ReportChoice choice = new ReportAddress(query::texts).choice(plant.dayOf(clock.instant()));
            boolean pdf = request.getServletPath().equals(PDF);
            Content content = pdf ? pdf(choice) : csv(choice);
            response.setContentType(pdf ? "application/pdf" : "text/csv; charset=UTF-8; header=present");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name(choice, pdf) + "\"");
            if (body) {
                content.write(response.getOutputStream());
            } else {
                // Else the server would say that the file had a length of 0.
                response.flushBuffer();
            }
        } catch (InvalidInputException e) {
            request.getRequestDispatcher(PAGE).forward(request, response);
        } catch (UnavailableException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private Content pdf(ReportChoice choice) {
        PerformanceReport report = reports.make(choice);
        return out -> PerformanceReportPdf.write(report, appearance.getLocale(), out);
    }

    private Content csv(ReportChoice choice) {
        List<Machine> machines = reports.machinesOf(choice);
        return out -> records.write(machines, choice, out);
    }

    private static String name(ReportChoice choice, boolean pdf) {
        return "performance-" + choice.from() + "-to-" + choice.to() + (pdf ? ".pdf" : ".csv");
    }
}
