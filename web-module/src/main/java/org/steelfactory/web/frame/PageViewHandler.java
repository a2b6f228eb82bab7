package org.steelfactory.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Sends forms and links to the page's address, never to the view file behind it. What a page asks for by itself, to take
 * over what differs, is shown without a view state: the user's session keeps only a few, and those of the forms that are
 * being filled in, here or in another tab, would soon be pushed out.
 */
public class PageViewHandler extends ViewHandlerWrapper {

    public PageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        view.setTransient(LiveUpdate.isSentBy(request) && isRead(request));
        return view;
    }

    /** A form that polls is sent by the page, too, and does have a view state. */
    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        ExternalContext external = context.getExternalContext();
        return Optional.ofNullable(context.getViewRoot())
                .filter(root -> viewId.equals(root.getViewId()))
                .flatMap(root -> asked(external))
                .or(() -> Pages.of(viewId)
                        .filter(screen -> !screen.parameterised())
                        .map(screen -> external.getRequestContextPath() + screen.address()))
                .orElseGet(() -> super.getActionURL(context, viewId));
    }

    /** The address that the current page was asked for under, parameters of the path included. */
    static Optional<String> asked(ExternalContext external) {
        return Optional.ofNullable(external.getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI))
                .map(Object::toString);
    }
}
