package org.steelfactory.web.frame;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.primefaces.csp.CspException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.UnavailableException;

/**
 * The one place where an exception becomes something a screen shows. What the user can act on is said on the page they
 * are on; a page that can't be shown at all is answered by the error page of its status.
 */
public class ScreenExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenExceptionHandler.class);

    public ScreenExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            events.remove();
            handle(event.getContext().getException(), event.getContext().getContext());
        }
        getWrapped().handle();
    }

    private static void handle(Throwable thrown, FacesContext context) {
        Throwable cause = Failures.cause(thrown);
        try {
            if (cause instanceof ViewExpiredException) {
                showAnew(context);
            } else if (cause instanceof BusinessException business && canSay(context)) {
                CDI.current().select(Notices.class).get().refused(business);
                context.validationFailed();
            } else {
                fail(cause, context);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("The browser took no answer.", gone);
        }
    }

    /** Whether the page can still be shown, with a message on it: the failure was in a deed, not in showing the page. */
    private static boolean canSay(FacesContext context) {
        return context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static void showAnew(FacesContext context) throws IOException {
        ExternalContext external = context.getExternalContext();
        external.redirect(PageViewHandler.asked(external).orElse(external.getRequestContextPath() + "/"));
    }

    private static void fail(Throwable cause, FacesContext context) throws IOException {
        int status = status(cause);
        ExternalContext external = context.getExternalContext();
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error("WEB-001 unexpected failure of {}", external.getRequestServletPath(), cause);
        }
        if (!external.isResponseCommitted()) {
            external.responseReset();
            if (context.getPartialViewContext().isAjaxRequest()) {
                external.redirect(external.getRequestContextPath() + "/error?status=" + status);
            } else {
                external.responseSendError(status, null);
            }
        }
        context.responseComplete();
    }

    private static int status(Throwable cause) {
        if (cause instanceof NotFoundException) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (cause instanceof ForbiddenException || cause instanceof EJBAccessException) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (cause instanceof CspException) {
            // A form that wasn't sent by our page's script, which adds the page's nonce.
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return cause instanceof UnavailableException
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Puts the handler in front of the one it was given. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new ScreenExceptionHandler(getWrapped().getExceptionHandler());
        }
    }
}
