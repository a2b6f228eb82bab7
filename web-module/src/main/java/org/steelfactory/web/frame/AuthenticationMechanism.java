package org.steelfactory.web.frame;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.identity.ApiTokens;
import org.steelfactory.identity.Caller;
import org.steelfactory.identity.SignIn;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.UnauthenticatedException;
import org.steelfactory.shared.UnavailableException;

/**
 * Tells the container who calls: by HTTP Basic (RFC 7617), by a bearer token (RFC 6750), or by the browser's session,
 * each looked up anew at every request. An Authorization header that doesn't do is never covered up by a session.
 *
 * <p>It refuses nobody by itself. Who isn't known goes on as nobody, and is turned away where an account is needed: by
 * the API's filters, by {@link PageServlet}, and in any case by the services.
 */
@ApplicationScoped
public class AuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = LoggerFactory.getLogger(AuthenticationMechanism.class);

    @EJB
    SignIn signIn;

    @EJB
    ApiTokens tokens;

    @Inject
    BrowserSession browserSession;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Caller caller = authentication(request).keptWith(request).caller();
        return caller == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(
                        caller.username(), Set.of(caller.role().name()));
    }

    private Authentication authentication(HttpServletRequest request) {
        if (StaticFile.isAskedForBy(request)) {
            return Authentication.nobody();
        }
        try {
            String authorization = request.getHeader("Authorization");
            return authorization == null
                    ? bySession(request)
                    : new Authentication(byHeader(authorization.strip()), null, false);
        } catch (BusinessException e) {
            return Authentication.refused(e);
        } catch (EJBException e) {
            LOG.error("IDENTITY-005 nobody can be authenticated: {}", e.getMessage());
            return Authentication.refused(new UnavailableException("account.unavailable"));
        }
    }

    private Authentication bySession(HttpServletRequest request) {
        return browserSession
                .caller(request)
                .map(caller -> new Authentication(caller, null, true))
                .orElse(Authentication.nobody());
    }

    private Caller byHeader(String authorization) {
        int space = authorization.indexOf(' ');
        String scheme = space < 0 ? "" : authorization.substring(0, space);
        String credentials = authorization.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Basic")) {
            String pair =
                    decoded(credentials).filter(text -> text.indexOf(':') >= 0).orElse(":");
            int colon = pair.indexOf(':');
            return signIn.withBasic(pair.substring(0, colon), pair.substring(colon + 1));
        }
        if (scheme.equalsIgnoreCase("Bearer")) {
            return tokens.caller(credentials).orElseThrow(() -> new UnauthenticatedException("account.token"));
        }
        throw new UnauthenticatedException("access.unauthenticated");
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
