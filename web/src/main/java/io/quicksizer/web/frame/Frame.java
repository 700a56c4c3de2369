package io.quicksizer.web.frame;

import io.quicksizer.workers.people.PeopleDirectory;
import io.quicksizer.workers.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame shows: who is signed in, and the token that protects its forms. */
@ControllerAdvice(annotations = Page.class)
class Frame {
    private final PeopleDirectory people;

    Frame(PeopleDirectory people) {
        this.people = people;
    }

    @ModelAttribute("frame")
    View frame(HttpServletRequest request) {
        String person = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .flatMap(people::find)
                .map(Person::displayName)
                .orElse(null);
        CsrfToken csrf = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null;
        return new View(person, csrf);
    }

    /**
     * What the frame shows.
     *
     * @param person display name, or null if nobody is signed in
     * @param csrf null on pages that are shown after a failure outside of the security filters
     */
    public record View(@Nullable String person, @Nullable CsrfToken csrf) {}
}
