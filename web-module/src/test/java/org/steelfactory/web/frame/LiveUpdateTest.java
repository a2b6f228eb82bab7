package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class LiveUpdateTest {

    private final HttpServletRequest request = mock(HttpServletRequest.class);

    @Test
    void aScriptSaysSoInAHeader() {
        when(request.getHeader("X-Live-Update")).thenReturn("true");
        assertThat(LiveUpdate.isSentBy(request)).isTrue();
    }

    @Test
    void aPollIsRecognisedByItsId() {
        when(request.getHeader("Faces-Request")).thenReturn("partial/ajax");
        when(request.getParameter("jakarta.faces.source")).thenReturn("dashboard:poll");
        assertThat(LiveUpdate.isSentBy(request)).isTrue();
    }

    @Test
    void aButtonIsADeedOfTheUser() {
        when(request.getHeader("Faces-Request")).thenReturn("partial/ajax");
        when(request.getParameter("jakarta.faces.source")).thenReturn("users:list:0:open");
        assertThat(LiveUpdate.isSentBy(request)).isFalse();
    }

    @Test
    void theBodyOfAnyOtherRequestIsLeftUnread() {
        assertThat(LiveUpdate.isSentBy(request)).isFalse();
        verify(request, never()).getParameter("jakarta.faces.source");
    }
}
