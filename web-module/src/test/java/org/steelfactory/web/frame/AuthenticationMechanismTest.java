package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.ejb.EJBException;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.steelfactory.access.Role;
import org.steelfactory.identity.ApiTokens;
import org.steelfactory.identity.Caller;
import org.steelfactory.identity.SignIn;
import org.steelfactory.shared.UnauthenticatedException;
import org.steelfactory.shared.UnavailableException;

class AuthenticationMechanismTest {

    private static final Caller OLGA = new Caller(7, "olga", "Olga Operator", Role.OPERATOR, 3, false, "system", "en");

    private final SignIn signIn = mock(SignIn.class);
    private final ApiTokens tokens = mock(ApiTokens.class);
    private final BrowserSession browserSession = mock(BrowserSession.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpMessageContext context = mock(HttpMessageContext.class);
    private final AuthenticationMechanism mechanism = new AuthenticationMechanism();

    @BeforeEach
    void assemble() {
        mechanism.signIn = signIn;
        mechanism.tokens = tokens;
        mechanism.browserSession = browserSession;
        when(request.getServletPath()).thenReturn("/dashboard");
        when(browserSession.caller(request)).thenReturn(Optional.of(OLGA));
    }

    @Test
    void aBasicPasswordMayHoldColonsAndAnyCharacters() {
        when(signIn.withBasic("olga", "pass:w\u00F6rd")).thenReturn(OLGA);
        authorize("basic " + base64("olga:pass:w\u00F6rd"));
        verify(context).notifyContainerAboutLogin("olga", Set.of("OPERATOR"));
        assertThat(kept().bySession()).isFalse();
    }

    @Test
    void aBearerTokenSpeaksForItsUser() {
        when(tokens.caller("steel_x")).thenReturn(Optional.of(OLGA));
        authorize("Bearer steel_x");
        verify(context).notifyContainerAboutLogin("olga", Set.of("OPERATOR"));
    }

    @Test
    void withoutAHeaderTheSessionSpeaks() {
        authorize(null);
        verify(context).notifyContainerAboutLogin("olga", Set.of("OPERATOR"));
        assertThat(kept().bySession()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer nope", "Basic !!!", "Basic bm9jb2xvbg==", "Digest x", "Basic /w=="})
    void aHeaderThatDoesntDoIsNeverCoveredUpByTheSession(String header) {
        when(tokens.caller(anyString())).thenReturn(Optional.empty());
        when(signIn.withBasic("", "")).thenThrow(new UnauthenticatedException("account.signIn"));
        authorize(header);
        verify(context).doNothing();
        verify(context, never()).notifyContainerAboutLogin(anyString(), any());
        assertThat(kept().refusal()).isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void whileTheDatabaseIsAwayNobodyIsRecognisedAndTheReasonIsKept() {
        when(browserSession.caller(request)).thenThrow(new EJBException("away"));
        authorize(null);
        assertThat(kept().refusal()).isInstanceOf(UnavailableException.class);
    }

    @Test
    void filesThatAreTheSameForEverybodyAskNobody() {
        when(request.getServletPath()).thenReturn("/resources/steel/css/base.css");
        authorize(null);
        verifyNoInteractions(browserSession);
    }

    private void authorize(String header) {
        when(request.getHeader("Authorization")).thenReturn(header);
        mechanism.validateRequest(request, mock(HttpServletResponse.class), context);
    }

    private Authentication kept() {
        ArgumentCaptor<Object> kept = ArgumentCaptor.forClass(Object.class);
        verify(request).setAttribute(anyString(), kept.capture());
        return (Authentication) kept.getValue();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
