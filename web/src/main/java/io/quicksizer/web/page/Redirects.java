package io.quicksizer.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Redirects and status codes of pages, by the result of a use case. */
public final class Redirects {
    private Redirects() {}

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
