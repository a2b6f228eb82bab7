package org.steelfactory.web.frame;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.steelfactory.audit.DocumentStore;
import org.steelfactory.shared.health.DatabaseProbe;

/**
 * Tells a load balancer or a supervisor process how the server is, without an account: {@code /health/live} whether the
 * process answers at all, {@code /health/ready} whether it can serve, which takes the database but not the document
 * store. How each store is, is told to who asks from this machine or signs in.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient DatabaseProbe database;

    @EJB
    private transient DocumentStore documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean readiness = request.getServletPath().equals("/health/ready");
        boolean databaseUp = !readiness || database.answers();
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", word(databaseUp));
        if (readiness && mayKnowDetails(request)) {
            health.put("database", word(databaseUp));
            health.put("documentStore", word(documents.available()));
        }
        response.setStatus(databaseUp ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(JsonAnswer.of(health).toString());
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }

    /** Behind a proxy everybody comes from the proxy's machine. */
    private static boolean mayKnowDetails(HttpServletRequest request) throws IOException {
        boolean fromThisMachine = request.getHeader("X-Forwarded-For") == null
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        return fromThisMachine || request.getUserPrincipal() != null;
    }
}
