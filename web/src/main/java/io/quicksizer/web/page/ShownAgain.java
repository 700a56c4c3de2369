package io.quicksizer.web.page;

import io.quicksizer.workers.result.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages that are shown again with an error status, because the submission was rejected. The status of a result is the
 * one that the API responds with.
 */
public final class ShownAgain {
    private ShownAgain() {}

    /** Returns the page with the status of an unsuccessful result. */
    public static ModelAndView after(Answer<?> answer, ModelAndView page) {
        return with(page, status(answer));
    }

    /** Returns the page with status 422, for validation problems. */
    public static ModelAndView invalid(ModelAndView page) {
        return with(page, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** Returns the page with status 409, for a conflict. */
    public static ModelAndView conflicting(ModelAndView page) {
        return with(page, HttpStatus.CONFLICT);
    }

    /** Returns the page with the given status. */
    public static ModelAndView with(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    /**
     * Returns the version for a form that is shown again: the one that the person read, unless the page now tells who
     * changed it since. With the current one, the next attempt would overwrite that change unseen.
     *
     * @param read version that was sent with the form
     */
    public static long seen(Answer<?> answer, long read) {
        return answer instanceof Answer.Conflicting<?> conflict
                        && conflict.conflict().code().namesTheChange()
                ? conflict.currentVersion()
                : read;
    }

    /** Returns an exception that shows the error page with status 409, for a form that the page no longer has. */
    public static ResponseStatusException outdated(String reason) {
        return new ResponseStatusException(HttpStatus.CONFLICT, reason);
    }

    private static HttpStatus status(Answer<?> answer) {
        return switch (answer) {
            case Answer.Refused<?> refused -> HttpStatus.FORBIDDEN;
            case Answer.Missing<?> missing -> HttpStatus.NOT_FOUND;
            case Answer.Invalid<?> invalid -> HttpStatus.UNPROCESSABLE_ENTITY;
            case Answer.Conflicting<?> conflict -> HttpStatus.CONFLICT;
            case Answer.Done<?> done -> throw new IllegalStateException("a completed result is not shown again");
        };
    }
}
