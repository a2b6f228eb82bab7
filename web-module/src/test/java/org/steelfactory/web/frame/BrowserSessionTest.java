package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelfactory.access.Role;
import org.steelfactory.identity.Caller;
import org.steelfactory.identity.UserSessions;

class BrowserSessionTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Caller OLGA = new Caller(7, "olga", "Olga Operator", Role.OPERATOR, 3, false, "system", "en");

    private final UserSessions sessions = mock(UserSessions.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpSession session = mock(HttpSession.class);
    private final Map<String, Object> attributes = new HashMap<>();
    private final BrowserSession browserSession = new BrowserSession();

    @BeforeEach
    void signInAtNoon() {
        when(request.getSession()).thenReturn(session);
        when(request.getSession(false)).thenReturn(session);
        when(session.getAttribute(anyString())).thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
        doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
                .when(session)
                .setAttribute(anyString(), any());
        when(sessions.open(any(), anyString())).thenReturn("key");
        when(sessions.caller(anyString(), anyBoolean())).thenReturn(Optional.of(OLGA));
        browserSession.sessions = sessions;
        itIs(NOON);
        browserSession.open(OLGA, request);
    }

    @Test
    void signingInChangesTheSessionId() {
        verify(request).changeSessionId();
    }

    @Test
    void endsAQuarterOfAnHourAfterTheLastDeed() {
        itIs(NOON.plus(Duration.ofMinutes(14)));
        assertThat(browserSession.caller(request)).contains(OLGA);
        itIs(NOON.plus(Duration.ofMinutes(28)));
        assertThat(browserSession.caller(request)).contains(OLGA);
        itIs(NOON.plus(Duration.ofMinutes(43)));
        assertThat(browserSession.caller(request)).isEmpty();
        verify(sessions).close("key");
        verify(session).invalidate();
    }

    @Test
    void aPageThatRefreshesItselfDoesntKeepItAlive() {
        when(request.getHeader("X-Live-Update")).thenReturn("true");
        itIs(NOON.plus(Duration.ofMinutes(14)));
        assertThat(browserSession.caller(request)).contains(OLGA);
        verify(sessions).caller("key", false);
        itIs(NOON.plus(Duration.ofMinutes(15)));
        assertThat(browserSession.caller(request)).isEmpty();
    }

    @Test
    void endsAtOnceWhenItWasEndedElsewhere() {
        when(sessions.caller(anyString(), anyBoolean())).thenReturn(Optional.empty());
        assertThat(browserSession.caller(request)).isEmpty();
        verify(session).invalidate();
    }

    @Test
    void anAnonymousSessionIsNobodysAndIsLeftAlone() {
        attributes.clear();
        assertThat(browserSession.caller(request)).isEmpty();
        verify(session, never()).invalidate();
    }

    @Test
    void eachSessionHasACsrfTokenOfItsOwn() {
        String first = browserSession.csrfToken(request);
        browserSession.open(OLGA, request);
        assertThat(browserSession.csrfToken(request)).hasSize(43).isNotEqualTo(first);
    }

    private void itIs(Instant now) {
        browserSession.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
