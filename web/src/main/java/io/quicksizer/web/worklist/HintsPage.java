package io.quicksizer.web.worklist;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.people.MyHints;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Actions that dismiss a hint for new users, and restore all of them. */
@Page
class HintsPage {
    private final MyHints hints;

    HintsPage(MyHints hints) {
        this.hints = hints;
    }

    /**
     * Dismisses a hint.
     *
     * @param part set if the page removes the hint itself (htmx)
     */
    @PostMapping("/hints")
    @AnyRole
    ModelAndView dismiss(
            Person person,
            @RequestParam(defaultValue = "") String hint,
            @RequestParam(defaultValue = "/") String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        if (!hints.dismiss(person, hint)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a hint");
        }
        return part == null
                ? Redirects.goTo(Redirects.within(back, "/"))
                : new ModelAndView((model, request, response) -> {});
    }

    @PostMapping("/hints/restore")
    @AnyRole
    ModelAndView restore(Person person, @RequestParam(defaultValue = "/") String back) {
        hints.restore(person);
        return Redirects.goTo(Redirects.within(back, "/"));
    }
}
