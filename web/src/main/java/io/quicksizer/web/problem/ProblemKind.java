package io.quicksizer.web.problem;

import java.net.URI;
import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** Kinds of failures of API calls. The URIs are stable: clients may rely on them. */
public enum ProblemKind {
    /** The body is not JSON, a value has the wrong type, or a parameter is missing or malformed. */
    UNREADABLE(HttpStatus.BAD_REQUEST, "unreadable", "Bad request"),
    /** Credentials are missing or not accepted. */
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "not-signed-in", "Authentication required"),
    /** Authenticated, but not allowed. */
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "not-allowed", "Forbidden"),
    /** Does not exist or may not be read; both get the same response on purpose. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "Not found"),
    /** The path exists, but not for this method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Method not allowed"),
    /** None of the available representations is acceptable to the caller. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "No acceptable representation"),
    /** Concurrent change, or a state that does not allow the change; has the current version and the differences. */
    CONFLICT(HttpStatus.CONFLICT, "conflict", "Conflict"),
    /** The first call with this idempotency key is still running. */
    KEY_IN_USE(HttpStatus.CONFLICT, "idempotency-key-in-use", "Idempotency key in use"),
    /** The body exceeds the limit. */
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "The request is too large"),
    /** The media type of the body is not supported. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Unsupported media type"),
    /** The input can be parsed but violates rules; each problem names its field. */
    INVALID(HttpStatus.UNPROCESSABLE_ENTITY, "invalid", "Validation failed"),
    /** The idempotency key was used for another request. */
    KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-key-reused", "Idempotency key reused"),
    /** A change was requested without If-Match. */
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "version-required", "If-Match required"),
    /** The rate limit is exceeded; Retry-After says when to retry. */
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests"),
    /** An unexpected failure of the server. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Internal error"),
    /** A component that the call needs is unavailable. */
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

    /** Returns the HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** Returns the stable URN. */
    public URI type() {
        return type;
    }

    /** Returns a short English phrase, the same for every problem of the kind. */
    public String title() {
        return title;
    }

    /** Returns the kind for an HTTP status, such as one set by the servlet container. */
    public static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status.value() == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : UNREADABLE);
    }
}
