package org.steelfactory.web.frame;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.shared.SteelConfiguration;

class FormLimitFilterTest {

    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain chain = mock(FilterChain.class);

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, 1000001",
        "' Application/X-WWW-Form-Urlencoded; charset=UTF-8', 2000000000",
        "application/x-www-form-urlencoded, -1",
        "multipart/form-data; boundary=x, 10"
    })
    @DisplayName("refuses a stranger's form that is too long, of unknown length or with files")
    void refuses(String type, long length) throws Exception {
        send(type, length);

        verify(response).sendError(anyInt());
        verify(chain, never()).doFilter(any(), any());
    }

    @ParameterizedTest
    @CsvSource({"application/x-www-form-urlencoded, 1000000", "application/json, 2000000000", "text/csv, -1", ", -1"})
    @DisplayName("lets an ordinary form pass, and whatever the resource itself measures")
    void letsPass(String type, long length) throws Exception {
        send(type, length);

        verify(chain).doFilter(request, response);
    }

    @Test
    void refusesFilesWhereNoPageTakesThem() throws Exception {
        when(request.getUserPrincipal()).thenReturn(mock(Principal.class));
        when(request.isUserInRole(anyString())).thenReturn(true);
        when(request.getServletPath()).thenReturn("/dashboard");

        send("multipart/form-data; boundary=x", 10);

        verify(response).sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        verify(chain, never()).doFilter(any(), any());
    }

    private void send(String type, long length) throws Exception {
        when(request.getContentType()).thenReturn(type);
        when(request.getContentLengthLong()).thenReturn(length);
        new FormLimitFilter(new SteelConfiguration(name -> null)).doFilter(request, response, chain);
    }
}
