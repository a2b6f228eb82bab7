package org.steelfactory.web.frame;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.steelfactory.idempotency.IdempotentRequests;
import org.steelfactory.idempotency.IdempotentRequests.Answer;

/** Answers a POST that creates: with Location and the object, once for each Idempotency-Key that is sent. */
@RequestScoped
public class Idempotency {

    /**
     * What was created.
     *
     * @param path its address below {@code /api/v1}, such as {@code /users/7}
     * @param view what is shown of it
     */
    public record Created(String path, Object view) {}

    @Inject
    HttpServletRequest request;

    @EJB
    IdempotentRequests requests;

    /** 201: it is there. */
    public Response created(JsonBody body, Supplier<Created> work) {
        return answer(Response.Status.CREATED, body.bytes(), work);
    }

    /** The same where the body is a file. */
    public Response created(byte[] file, Supplier<Created> work) {
        return answer(Response.Status.CREATED, file, work);
    }

    /** 202: it is there, and what it stands for goes on. */
    public Response accepted(JsonBody body, Supplier<Created> work) {
        return answer(Response.Status.ACCEPTED, body.bytes(), work);
    }

    private Response answer(Response.Status status, byte[] body, Supplier<Created> work) {
        String key = request.getHeader("Idempotency-Key");
        Supplier<Answer> answering = () -> answer(work.get());
        Answer answer = key == null ? answering.get() : requests.once(key, fingerprint(body), answering);
        Response.ResponseBuilder response = Response.status(status)
                .location(URI.create(answer.location()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body().getBytes(StandardCharsets.UTF_8));
        if (answer.repeated()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }

    /** The location is relative, without a slash in front: JAX-RS completes it by the API's own address. */
    private static Answer answer(Created created) {
        return new Answer(
                created.path().substring(1), JsonAnswer.of(created.view()).toString(), false);
    }

    private String fingerprint(byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
