package io.quicksizer.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Pages that are shown again with an error status, because the submission was rejected. */
public final class ShownAgain {
    private ShownAgain() {}

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
}
