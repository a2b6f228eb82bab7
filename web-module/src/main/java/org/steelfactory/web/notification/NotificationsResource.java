package org.steelfactory.web.notification;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.steelfactory.notification.Notification;
import org.steelfactory.notification.Notifications;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** What the caller is told, by REST; nobody sees another's. */
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class NotificationsResource {

    @EJB
    private Notifications notifications;

    @GET
    public Page<Notification> list(@BeanParam NotificationFilterParams filter, @BeanParam PageParams page) {
        return notifications.mine(filter.filter(), page.request());
    }

    @GET
    @Path("unread")
    public UnreadView unread() {
        return new UnreadView(notifications.unread());
    }

    @GET
    @Path(ResourceId.PATH)
    public Notification get(@PathParam("id") long id) {
        return notifications.get(id);
    }

    @PUT
    @Path(ResourceId.PATH + "/read")
    public Notification read(@PathParam("id") long id) {
        return notifications.read(id);
    }

    /** Marks all as read; answers how many were unread. */
    @PUT
    @Path("read")
    public UnreadView readAll() {
        return new UnreadView(notifications.readAll());
    }
}
