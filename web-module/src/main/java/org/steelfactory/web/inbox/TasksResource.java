package org.steelfactory.web.inbox;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.steelfactory.inbox.Task;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.JsonBody;
import org.steelfactory.web.frame.PageParams;

/** The caller's tasks by REST: those of the caller's groups, and those that were given to the caller. */
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class TasksResource {

    /** The engine's ids. */
    private static final String ID = "{id: [A-Za-z0-9-]{1,64}}";

    @EJB
    private Tasks tasks;

    @Inject
    private BulkCompletion bulk;

    @Inject
    private Clock clock;

    /** Open tasks, those first that are due first. */
    @GET
    public Page<TaskView> list(@BeanParam TaskFilterParams filter, @BeanParam PageParams page) {
        return tasks.find(filter.filter(), page.request()).map(task -> TaskView.of(task, clock.instant()));
    }

    @GET
    @Path(ID)
    public TaskView get(@PathParam("id") String id) {
        return view(tasks.get(id));
    }

    /** Takes the task, so that nobody else completes it meanwhile. */
    @POST
    @Path(ID + "/claim")
    public TaskView claim(@PathParam("id") String id) {
        return view(tasks.claim(id));
    }

    /** Gives the task back to all of its candidates. */
    @DELETE
    @Path(ID + "/claim")
    public TaskView release(@PathParam("id") String id) {
        return view(tasks.release(id));
    }

    /** Gives the task to somebody. */
    @PUT
    @Path(ID + "/assignee")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TaskAssigneeRequest.class)))
    public TaskView assign(@PathParam("id") String id, JsonBody body) {
        tasks.get(id);
        String assignee = body.as(TaskAssigneeRequest.class).assignee();
        return view(assignee == null ? tasks.release(id) : tasks.delegate(id, assignee));
    }

    @POST
    @Path(ID + "/completion")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TaskCompletionRequest.class)))
    public TaskView complete(@PathParam("id") String id, JsonBody body) {
        tasks.get(id);
        return view(tasks.complete(id, body.as(TaskCompletionRequest.class).answer()));
    }

    /** Completes several tasks in the same way, each for itself, and says what became of each. */
    @POST
    @Path("completions")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulkCompletionRequest.class)))
    public BulkResultView completeAll(JsonBody body) {
        BulkCompletionRequest wanted = body.as(BulkCompletionRequest.class);
        return bulk.complete(wanted.tasks(), wanted.answer(), Locale.ENGLISH);
    }

    private TaskView view(Task task) {
        return task.open()
                ? TaskView.of(task, clock.instant(), tasks.outcomes(task), tasks.details(task))
                : TaskView.of(task, clock.instant());
    }
}
