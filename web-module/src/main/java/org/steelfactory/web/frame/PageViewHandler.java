package org.steelfactory.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Optional;

/** Sends forms and links to the page's address, never to the view file behind it. */
public class PageViewHandler extends ViewHandlerWrapper {

    public PageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return asked(context, viewId)
                .or(() -> Pages.of(viewId)
                        .filter(screen -> !screen.parameterised())
                        .map(screen -> context.getExternalContext().getRequestContextPath() + screen.address()))
                .orElseGet(() -> super.getActionURL(context, viewId));
    }

    /** The address that this very view was asked for under, parameters of the path included. */
    private static Optional<String> asked(FacesContext context, String viewId) {
        return Optional.ofNullable(context.getViewRoot())
                .filter(root -> viewId.equals(root.getViewId()))
                .map(root -> context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI))
                .map(Object::toString);
    }
}
