package io.quicksizer.web.problem;

import io.quicksizer.workers.result.Answer;
import java.net.URI;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The mapping of use case results to responses of the API: done is 200, 201 or 202; refused 403; missing 404; invalid
 * 422; conflicting 409.
 */
public final class Answers {
    private Answers() {}

    /** Returns the value of a successful result; any other is thrown as the exception of {@link #notDone}. */
    public static <T> T done(Answer<T> answer) {
        return answer.ifDone().orElseThrow(() -> notDone(answer));
    }

    /** Returns an exception that is mapped to a problem response of the API or an error page. */
    public static RuntimeException notDone(Answer<?> answer) {
        return new NotDone(answer);
    }

    /** Returns 200 with the value. */
    public static <T> ResponseEntity<T> ok(Answer<T> answer) {
        return ResponseEntity.ok(done(answer));
    }

    /** Returns 200 with the value and its version as ETag. */
    public static <T> ResponseEntity<T> ok(Answer<T> answer, ToLongFunction<T> version) {
        T value = done(answer);
        return ResponseEntity.ok().eTag(ETags.of(version.applyAsLong(value))).body(value);
    }

    /** Returns 201 with the value, its location, and its version as ETag. */
    public static <T> ResponseEntity<T> created(
            Answer<T> answer, Function<T, URI> location, ToLongFunction<T> version) {
        T value = done(answer);
        return ResponseEntity.created(location.apply(value))
                .eTag(ETags.of(version.applyAsLong(value)))
                .body(value);
    }

    /** Returns 202 with the value: the change is stored, and the workflow continues asynchronously. */
    public static <T> ResponseEntity<T> accepted(Answer<T> answer) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(done(answer));
    }

    /** Returns 202 with the value and the new version as ETag. */
    public static <T> ResponseEntity<T> accepted(Answer<T> answer, ToLongFunction<T> version) {
        T value = done(answer);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .eTag(ETags.of(version.applyAsLong(value)))
                .body(value);
    }
}
