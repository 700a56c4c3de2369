package io.quicksizer.web.problem;

import java.net.URI;
import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** Every kind of failure of a call of the API. The URIs are stable: clients may rely on them. */
public enum ProblemKind {
    /** The body is not JSON, a value has the wrong type, a parameter is missing or malformed. */
    UNREADABLE(HttpStatus.BAD_REQUEST, "unreadable", "Bad request"),
    /** No sign-in, or one that is not accepted. */
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "not-signed-in", "Authentication required"),
    /** Signed in, but not allowed. */
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "not-allowed", "Forbidden"),
    /** Does not exist, or may not be seen; the answer is the same on purpose. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "Not found"),
    /** The address exists, but not for this method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Method not allowed"),
    /** The caller accepts none of the representations there are. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "No acceptable representation"),
    /** Somebody else was faster, or the state does not allow it; carries the current version and the differences. */
    CONFLICT(HttpStatus.CONFLICT, "conflict", "Conflict"),
    /** The first call with this idempotency key is still running. */
    KEY_IN_USE(HttpStatus.CONFLICT, "idempotency-key-in-use", "Idempotency key in use"),
    /** The body is larger than the product reads. */
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "The request is too large"),
    /** The body has a media type that is not read here. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Unsupported media type"),
    /** The input can be read but breaks rules; each problem names its field. */
    INVALID(HttpStatus.UNPROCESSABLE_ENTITY, "invalid", "Validation failed"),
    /** The idempotency key was used for another request. */
    KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-key-reused", "Idempotency key reused"),
    /** A changing call came without If-Match. */
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "version-required", "If-Match required"),
    /** The caller asked more often than is allowed; Retry-After says when to come again. */
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests"),
    /** Something broke on this side. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Internal error"),
    /** A part that the call needs is not available right now. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Service unavailable");

    private static final String PREFIX = "urn:quicksizer:problem:";

    private final HttpStatus status;
    private final URI type;
    private final String title;

    ProblemKind(HttpStatus status, String name, String title) {
        this.status = status;
        this.type = URI.create(PREFIX + name);
        this.title = title;
    }

    /** The HTTP status that goes with it. */
    public HttpStatus status() {
        return status;
    }

    /** A URN that clients can compare with. */
    public URI type() {
        return type;
    }

    /** A short English phrase, the same for every problem of the kind. */
    public String title() {
        return title;
    }

    /** The kind of a bare status, as when the servlet container has refused a request by itself. */
    public static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status.value() == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : UNREADABLE);
    }
}
