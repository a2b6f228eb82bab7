package org.steelfactory.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.steelfactory.identity.Caller;
import org.steelfactory.shared.BusinessException;

/**
 * What {@link AuthenticationMechanism} found out about a request, kept with it for those who come after.
 *
 * @param caller who calls; {@code null} for nobody
 * @param refusal why the credentials that were shown don't do; {@code null} where none were shown or they do
 * @param bySession whether the browser's session spoke, which it does for a foreign page's request too
 */
record Authentication(Caller caller, BusinessException refusal, boolean bySession) {

    private static final String ATTRIBUTE = Authentication.class.getName();
    private static final Authentication NOBODY = new Authentication(null, null, false);

    static Authentication of(HttpServletRequest request) {
        return Optional.ofNullable((Authentication) request.getAttribute(ATTRIBUTE))
                .orElse(NOBODY);
    }

    static Authentication nobody() {
        return NOBODY;
    }

    static Authentication refused(BusinessException refusal) {
        return new Authentication(null, refusal, false);
    }

    Authentication keptWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
        return this;
    }

    boolean passwordChangeRequired() {
        return caller != null && caller.passwordChangeRequired();
    }
}
