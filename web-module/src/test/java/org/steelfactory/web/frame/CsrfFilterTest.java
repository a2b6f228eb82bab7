package org.steelfactory.web.frame;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.Writer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelfactory.access.Role;
import org.steelfactory.identity.Caller;

class CsrfFilterTest {

    private static final Caller OLGA = new Caller(7, "olga", "Olga Operator", Role.OPERATOR, 3, false, "system", "en");

    private final BrowserSession browserSession = mock(BrowserSession.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain chain = mock(FilterChain.class);
    private final CsrfFilter filter = new CsrfFilter(browserSession);

    @BeforeEach
    void aCallBySessionThatChangesSomething() throws Exception {
        when(request.getMethod()).thenReturn("POST");
        when(request.getServletPath()).thenReturn("/api/v1");
        when(request.getAttribute(Authentication.class.getName())).thenReturn(new Authentication(OLGA, null, true));
        when(browserSession.csrfToken(request)).thenReturn("token");
        when(response.getWriter()).thenReturn(new PrintWriter(Writer.nullWriter()));
    }

    @Test
    void mustShowTheSessionsToken() throws Exception {
        filter.doFilter(request, response, chain);
        verify(response).setStatus(403);
        verify(chain, never()).doFilter(any(), any());
    }

    @Test
    void goesOnWithIt() throws Exception {
        when(request.getHeader("X-CSRF-Token")).thenReturn("token");
        filter.doFilter(request, response, chain);
        verify(chain).doFilter(request, response);
    }

    @Test
    void needsNoneWithCredentialsOfItsOwn() throws Exception {
        when(request.getAttribute(Authentication.class.getName())).thenReturn(new Authentication(OLGA, null, false));
        filter.doFilter(request, response, chain);
        verify(chain).doFilter(request, response);
    }

    @Test
    void isRefusedFromAForeignPageWhateverItShows() throws Exception {
        when(request.getHeader("X-CSRF-Token")).thenReturn("token");
        when(request.getHeader("Sec-Fetch-Site")).thenReturn("cross-site");
        filter.doFilter(request, response, chain);
        verify(chain, never()).doFilter(any(), any());
    }

    @Test
    void aFormsStateIsntTakenFromALink() throws Exception {
        when(request.getMethod()).thenReturn("GET");
        when(request.getServletPath()).thenReturn("/users");
        when(request.getParameter("jakarta.faces.ViewState")).thenReturn("stolen");
        filter.doFilter(request, response, chain);
        verify(response).sendError(400);
        verify(chain, never()).doFilter(any(), any());
    }
}
