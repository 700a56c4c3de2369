package io.quicksizer.web.problem;

import io.quicksizer.workers.result.Answer;
import java.net.URI;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The one mapping from what a use case answers to what the API responds: done is 200, 201 or 202; refused 403; missing
 * 404; invalid 422; conflicting 409.
 */
public final class Answers {
    private Answers() {}

    /** The value of a use case that was done; every other result leaves the controller here and becomes a problem. */
    public static <T> T done(Answer<T> answer) {
        return answer.ifDone().orElseThrow(() -> notDone(answer));
    }

    /** The exception that turns a result other than "done" into a problem of the API or an error page. */
    public static RuntimeException notDone(Answer<?> answer) {
        return new NotDone(answer);
    }

    /** 200 with the value. */
    public static <T> ResponseEntity<T> ok(Answer<T> answer) {
        return ResponseEntity.ok(done(answer));
    }

    /** 200 with the value and its version as ETag. */
    public static <T> ResponseEntity<T> ok(Answer<T> answer, ToLongFunction<T> version) {
        T value = done(answer);
        return ResponseEntity.ok().eTag(ETags.of(version.applyAsLong(value))).body(value);
    }

    /** 201 with the value, where it can be found from now on, and its version as ETag. */
    public static <T> ResponseEntity<T> created(
            Answer<T> answer, Function<T, URI> location, ToLongFunction<T> version) {
        T value = done(answer);
        return ResponseEntity.created(location.apply(value))
                .eTag(ETags.of(version.applyAsLong(value)))
                .body(value);
    }

    /** 202 with the value: it is stored, and the workflow goes on by itself. */
    public static <T> ResponseEntity<T> accepted(Answer<T> answer) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(done(answer));
    }

    /** 202 with the value and the new version as ETag. */
    public static <T> ResponseEntity<T> accepted(Answer<T> answer, ToLongFunction<T> version) {
        T value = done(answer);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .eTag(ETags.of(version.applyAsLong(value)))
                .body(value);
    }
}
