package io.quicksizer.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Redirects to addresses within the portal. */
public final class Redirects {
    private Redirects() {}

    /** Returns a redirect (303) to another page of the portal, so that a reload submits nothing twice. */
    public static ModelAndView goTo(String address) {
        RedirectView view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** Returns the address if it is a path of the portal, otherwise the fallback: a form field can be forged. */
    public static String within(String address, String otherwise) {
        return LocalPath.of(address).orElse(otherwise);
    }
}
