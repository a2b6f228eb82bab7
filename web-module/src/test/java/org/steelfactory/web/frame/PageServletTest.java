package org.steelfactory.web.frame;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.Principal;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelfactory.access.Role;

class PageServletTest {

    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();
    private final RequestDispatcher dispatcher = mock();
    private final RefusedAccess refusedAccess = mock();

    @BeforeEach
    void serveAtTheRoot() {
        when(request.getContextPath()).thenReturn("");
        when(request.getRequestDispatcher(anyString())).thenReturn(dispatcher);
    }

    @Test
    void showsThePageToWhoMayOpenIt() throws Exception {
        signIn(Role.AUDITOR);

        ask("/audit");

        verify(request).getRequestDispatcher("/audit/audit.xhtml");
        verify(dispatcher).forward(request, response);
    }

    @Test
    void refusesTheWrongRole() throws Exception {
        signIn(Role.OPERATOR);

        ask("/audit");

        verify(response).sendError(HttpServletResponse.SC_FORBIDDEN);
        verify(refusedAccess).record(request);
        verify(dispatcher, never()).forward(any(), any());
    }

    @Test
    void sendsToSignInAndBackWhenNobodyIsSignedIn() throws Exception {
        when(request.getQueryString()).thenReturn("user=admin&page=2");

        ask("/audit");

        verify(response).sendRedirect("/login?next=%2Faudit%3Fuser%3Dadmin%26page%3D2");
    }

    @Test
    void tellsAPagesOwnScriptWhereToSignIn() throws Exception {
        StringWriter body = new StringWriter();
        when(response.getWriter()).thenReturn(new PrintWriter(body));
        when(request.getHeader("Faces-Request")).thenReturn("partial/ajax");

        ask("/audit");

        Assertions.assertThat(body.toString()).contains("<redirect url=\"/login?next=%2Faudit\"/>");
    }

    @Test
    void opensTheSignInPageToAnyone() throws Exception {
        ask("/login");

        verify(request).getRequestDispatcher("/identity/login.xhtml");
    }

    @Test
    void leadsFromTheRootToTheStartPageOrToSignIn() throws Exception {
        ask("/");
        verify(response).sendRedirect("/login");

        signIn(Role.OPERATOR);
        ask("/");
        verify(response).sendRedirect("/dashboard");
    }

    @Test
    void leadsFromTheOriginalsAddressToTodays() throws Exception {
        ask("/blockchain");

        verify(response).sendRedirect("/ledger");
    }

    @Test
    void findsNothingBelowAPage() throws Exception {
        signIn(Role.ADMIN);

        ask("/audit/of/nobody");

        verify(response).sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Test
    void isOnlyLookedAtOrSentAForm() throws Exception {
        when(request.getMethod()).thenReturn("DELETE");

        new PageServlet().service(request, response);

        verify(response).sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private void signIn(Role role) {
        Principal user = () -> "somebody";
        when(request.getUserPrincipal()).thenReturn(user);
        when(request.isUserInRole(role.name())).thenReturn(true);
    }

    private void ask(String path) throws Exception {
        when(request.getMethod()).thenReturn("GET");
        when(request.getServletPath()).thenReturn(path);
        when(request.getRequestURI()).thenReturn(path);
        PageServlet servlet = new PageServlet();
        servlet.refusedAccess = refusedAccess;
        servlet.service(request, response);
    }
}
