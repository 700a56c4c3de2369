package io.quicksizer.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Pages that are shown again, because what was sent from them was not done. */
public final class ShownAgain {
    private ShownAgain() {}

    /** The page with what is wrong in it, as 422. */
    public static ModelAndView invalid(ModelAndView page) {
        return with(page, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The page with the conflict, as 409. */
    public static ModelAndView conflicting(ModelAndView page) {
        return with(page, HttpStatus.CONFLICT);
    }

    /** The page with a status. */
    public static ModelAndView with(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
