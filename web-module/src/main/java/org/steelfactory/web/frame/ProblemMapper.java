package org.steelfactory.web.frame;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.identity.SignInRefusedException;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.TooLargeException;
import org.steelfactory.shared.TooManyRequestsException;
import org.steelfactory.shared.UnauthenticatedException;
import org.steelfactory.shared.UnavailableException;
import org.steelfactory.shared.UnsupportedTypeException;

/**
 * The one place where an exception becomes an answer of the REST API. What the caller can act on is told; anything else
 * is logged under a number, and the answer only carries that number.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    /** RFC 9110's 422, which JAX-RS 3.1 has no constant for. */
    private static final StatusType UNPROCESSABLE_CONTENT = new StatusType() {
        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    };

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable cause = Failures.cause(thrown);
        if (cause instanceof BusinessException business) {
            return business(business);
        }
        if (cause instanceof EJBAccessException) {
            return refused();
        }
        return cause instanceof WebApplicationException web ? framework(web) : unexpected(cause);
    }

    private static Response business(BusinessException exception) {
        Problem problem = Problem.of(status(exception), exception.key(), exception.getMessage());
        if (exception instanceof InvalidInputException invalid) {
            problem = problem.with(invalid.errors());
        }
        Response.ResponseBuilder response = problem.response();
        if (exception instanceof TooManyRequestsException tooMany) {
            response.header("Retry-After", Math.max(1, tooMany.retryAfter().toSeconds()));
        }
        if (exception instanceof SignInRefusedException refused) {
            response.header("Retry-After", Math.max(1, refused.retryAfter().toSeconds()));
        }
        return response.build();
    }

    private static StatusType status(BusinessException exception) {
        if (exception instanceof InvalidInputException) {
            return UNPROCESSABLE_CONTENT;
        }
        if (exception instanceof NotFoundException) {
            return Status.NOT_FOUND;
        }
        if (exception instanceof ConflictException) {
            return Status.CONFLICT;
        }
        if (exception instanceof ForbiddenException) {
            return Status.FORBIDDEN;
        }
        if (exception instanceof UnauthenticatedException) {
            return Status.UNAUTHORIZED;
        }
        if (exception instanceof TooManyRequestsException) {
            return Status.TOO_MANY_REQUESTS;
        }
        if (exception instanceof UnavailableException) {
            return Status.SERVICE_UNAVAILABLE;
        }
        if (exception instanceof TooLargeException) {
            return Status.REQUEST_ENTITY_TOO_LARGE;
        }
        if (exception instanceof UnsupportedTypeException) {
            return Status.UNSUPPORTED_MEDIA_TYPE;
        }
        if (exception instanceof MalformedRequestException malformed) {
            return malformed.status();
        }
        throw new IllegalArgumentException("No HTTP status for " + exception.getClass());
    }

    private Response refused() {
        return request.getUserPrincipal() == null
                ? Problem.of(Status.UNAUTHORIZED, "access.unauthenticated", "Sign in to do this.")
                        .response()
                        .build()
                : Problem.of(Status.FORBIDDEN, "access.role", "Your role doesn't allow this.")
                        .response()
                        .build();
    }

    /** What JAX-RS itself refuses: an unknown path, a method that a resource doesn't have. */
    private static Response framework(WebApplicationException exception) {
        Response original = exception.getResponse();
        if (original.getStatusInfo().getFamily() == Status.Family.REDIRECTION) {
            return original;
        }
        Response.ResponseBuilder response = Problem.of(original.getStatusInfo()).response();
        if (original.getHeaderString("Allow") != null) {
            response.header("Allow", original.getHeaderString("Allow"));
        }
        return response.build();
    }

    private static Response unexpected(Throwable cause) {
        String number = UUID.randomUUID().toString();
        LOG.error("REST-001 unexpected failure {}", number, cause);
        return Problem.of(
                        Status.INTERNAL_SERVER_ERROR,
                        "unexpected",
                        "Something went wrong that shouldn't. Nothing was changed. Tell the administrator this number: "
                                + number)
                .response()
                .build();
    }
}
