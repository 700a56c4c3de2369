package io.quicksizer.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** Answers to a page that asks repeatedly whether it has changed since it was shown. */
public final class SinceShown {
    /** Ends the polling of htmx. */
    private static final HttpStatusCode LAST = HttpStatusCode.valueOf(286);

    private SinceShown() {}

    /** Returns an empty answer (204). */
    public static ModelAndView unchanged() {
        ModelAndView nothing = new ModelAndView((model, request, response) -> {});
        nothing.setStatus(HttpStatus.NO_CONTENT);
        return nothing;
    }

    /**
     * Returns an empty answer, or a notice that the page has changed. The notice replaces nothing: input stays.
     *
     * @param seen fingerprint of what the page shows
     * @param now fingerprint of what it would show
     * @param page address of the page
     */
    public static ModelAndView compare(String seen, String now, String page) {
        if (now.equals(seen)) {
            return unchanged();
        }
        ModelAndView changed = new ModelAndView("changed").addObject("page", page);
        changed.setStatus(LAST);
        return changed;
    }
}
