package io.quicksizer.web.page;

import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.notification.MyNotices;
import io.quicksizer.workers.people.MyHints;
import io.quicksizer.workers.platform.correlation.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame shows: who is signed in, what that person may open, the token for its forms. */
@ControllerAdvice(annotations = Page.class)
class Frame {
    private final PeopleDirectory people;
    private final MyNotices notices;
    private final DisplayNames names;
    private final MyHints hints;
    private final DatabaseAway away;

    Frame(PeopleDirectory people, MyNotices notices, DisplayNames names, MyHints hints, DatabaseAway away) {
        this.away = away;
        this.hints = hints;
        this.names = names;
        this.people = people;
        this.notices = notices;
    }

    /** While the database is away an error page shows nobody: who it is could not be found out. */
    @ModelAttribute("frame")
    View frame(HttpServletRequest request) {
        if (away.caused(request)) {
            return new View(null, null, request.getRequestURI(), 0, name -> false);
        }
        Person person = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .flatMap(people::find)
                .orElse(null);
        CsrfToken csrf = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null;
        int unread = person == null ? 0 : notices.unread(person);
        return new View(
                person,
                csrf,
                request.getRequestURI(),
                unread,
                name -> person != null && !hints.dismissed(person).contains(name));
    }

    /** What templates ask for the name of a person: {@code named.of(userName)}. */
    @ModelAttribute("named")
    NamesOnPage names() {
        return new NamesOnPage(names);
    }

    /**
     * The content of the frame.
     *
     * @param someone who is signed in, or null if nobody is
     * @param csrf null on pages that are shown after a failure outside of the security filters
     * @param path of this page, where a change of the language leads back to
     * @param unread how many notifications the person has not read
     * @param hinted whether the hint of a name is still shown to the person
     */
    public record View(
            @Nullable Person someone, @Nullable CsrfToken csrf, String path, int unread, Predicate<String> hinted) {

        /** Returns whether a hint is shown: until the person has dismissed it. Asks the record. */
        public boolean hint(String name) {
            return hinted.test(name);
        }

        /** The path of this page as a feedback names it: without the token of a link to a decision. */
        public String place() {
            return path.startsWith("/decide/") ? "/decide" : path;
        }

        /** Display name, or null if nobody is signed in. */
        public @Nullable String person() {
            return someone == null ? null : someone.displayName();
        }

        /** Stable user name, or null if nobody is signed in. */
        public @Nullable String userName() {
            return someone == null ? null : someone.userName();
        }

        /** The correlation id of this request, which a feedback about the page names. */
        public String reference() {
            return Correlation.current().id();
        }

        /** Returns whether the person signed in holds the role of this name. */
        public boolean is(String role) {
            return someone != null && someone.is(Role.valueOf(role));
        }
    }
}
