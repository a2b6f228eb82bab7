package org.steelfactory.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /logout}: ends the session at once. Besides the form's POST this address may be typed or followed from one of
 * our own pages, as users of the original do: that is the user's own deed. A link on a foreign page isn't; it only gets
 * a page that asks, so that nobody can be signed out by somebody else.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ASK = "/identity/logout.xhtml";

    @Inject
    private transient BrowserSession session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (Origin.isForeign(request)) {
            request.getRequestDispatcher(ASK).forward(request, response);
        } else {
            signOut(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        signOut(request, response);
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        session.end(request);
        response.sendRedirect(request.getContextPath() + "/login");
    }
}
