package org.steelfactory.web.frame;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.steelfactory.identity.Caller;
import org.steelfactory.identity.UserSessions;

/**
 * The signed-in session of a browser: what the server's HTTP session holds of it, and when it ends. After
 * {@link #IDLE} without a deed of the user, where a page that refreshes itself isn't one; after eight hours in any case
 * ({@link UserSessions#LONGEST}); and at once when the account changes or the user signs out elsewhere.
 */
@ApplicationScoped
public class BrowserSession {

    static final Duration IDLE = Duration.ofMinutes(15);

    private static final String KEY = "steel.session.key";
    private static final String LAST_DEED = "steel.session.lastDeed";
    private static final String CSRF_TOKEN = "steel.session.csrfToken";

    private static final SecureRandom RANDOM = new SecureRandom();

    @EJB
    UserSessions sessions;

    @Inject
    Clock clock;

    /** Signs a caller in, under a new session id, so that nobody can have planted it. */
    public void open(Caller caller, HttpServletRequest request) {
        if (request.getSession(false) != null) {
            close(request.getSession());
            request.changeSessionId();
        }
        HttpSession session = request.getSession();
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        session.setAttribute(KEY, sessions.open(caller, agent));
        session.setAttribute(LAST_DEED, clock.instant());
        session.setAttribute(CSRF_TOKEN, randomToken());
    }

    /** Who is signed in; empty, and the session gone, when it has run out. */
    Optional<Caller> caller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(KEY) == null) {
            return Optional.empty();
        }
        boolean deed = !LiveUpdate.isSentBy(request);
        if (isIdle(session)) {
            end(request);
            return Optional.empty();
        }
        Optional<Caller> caller = sessions.caller((String) session.getAttribute(KEY), deed);
        if (caller.isEmpty()) {
            session.invalidate();
        } else if (deed) {
            session.setAttribute(LAST_DEED, clock.instant());
        }
        return caller;
    }

    /** Whether somebody is signed in by this session; asked between requests, for a page that is told of changes. */
    boolean isOpen(HttpSession session) {
        try {
            Object key = session.getAttribute(KEY);
            return key != null
                    && !isIdle(session)
                    && sessions.caller((String) key, false).isPresent();
        } catch (IllegalStateException invalidated) {
            return false;
        }
    }

    /** Signs out: whatever the session held is gone, here and in the list of sessions. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            close(session);
            session.invalidate();
        }
    }

    /** The session's key; {@code ""} where nobody is signed in by a session. */
    public String key(HttpServletRequest request) {
        return attribute(request, KEY);
    }

    /** What a state-changing REST call by this session must show; {@code ""} where there is no such session. */
    public String csrfToken(HttpServletRequest request) {
        return attribute(request, CSRF_TOKEN);
    }

    /** Whether the browser believes in a session that is over. */
    static boolean hasRunOut(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private boolean isIdle(HttpSession session) {
        Instant lastDeed = (Instant) session.getAttribute(LAST_DEED);
        return !clock.instant().isBefore(lastDeed.plus(IDLE));
    }

    private void close(HttpSession session) {
        Object key = session.getAttribute(KEY);
        if (key != null) {
            sessions.close((String) key);
        }
    }

    private static String attribute(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(name))
                .orElse("");
    }

    private static String randomToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
