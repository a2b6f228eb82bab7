package org.steelfactory.web.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.steelfactory.notification.Notification;
import org.steelfactory.notification.Notifications;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Subjects;
import org.steelfactory.web.frame.Viewer;

/**
 * {@code /notifications/7} leads to what notification 7 is about, and counts it as read, as opening a letter does. A
 * browser that fetches pages ahead of being asked to reads nothing.
 */
@Named
@RequestScoped
public class OpenedNotification {

    @EJB
    private Notifications notifications;

    @Inject
    private Query query;

    @Inject
    private Viewer viewer;

    @Inject
    private HttpServletRequest request;

    public void open() throws IOException {
        Notification notification = notifications.get(query.id("notification.unknown"));
        if (request.getHeader("Sec-Purpose") == null) {
            notifications.read(notification.id());
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + address(notification));
    }

    /** The list, where it is about nothing that has a page which the viewer may open. */
    private String address(Notification notification) {
        return Optional.ofNullable(notification.subject())
                .filter(subject -> viewer.linkTo(subject) != null)
                .flatMap(Subjects::address)
                .orElse(NotificationsBacking.ADDRESS);
    }
}
