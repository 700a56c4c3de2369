package io.quicksizer.web.page;

import io.quicksizer.workers.result.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** How a page goes on after a use case has answered. */
public final class Redirects {
    private Redirects() {}

    /** What was done; what is missing or refused becomes an error page. */
    public static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Refused<T> refused -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Answer.Missing<T> missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Invalid<T> invalid -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            case Answer.Conflicting<T> conflict -> throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }

    /** On to another page of the portal, so that a reload sends nothing twice. */
    public static ModelAndView goTo(String address) {
        RedirectView view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** The address if it is a page of the portal, else the other one: a form can be made to send anything. */
    public static String within(String address, String otherwise) {
        return LocalPath.of(address).orElse(otherwise);
    }
}
