package io.quicksizer.web.page;

import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.notification.MyNotices;
import io.quicksizer.workers.people.MyHints;
import io.quicksizer.workers.pilot.Feature;
import io.quicksizer.workers.pilot.Features;
import io.quicksizer.workers.platform.correlation.Correlation;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Model of the frame, added to every page: the signed-in person, what the person may open, and the CSRF token. */
@ControllerAdvice(annotations = Page.class)
class Frame {
    private final PeopleDirectory people;
    private final MyNotices notices;
    private final DisplayNames names;
    private final MyHints hints;
    private final Features features;
    private final DatabaseAway away;
    private final PageAddress pages;

    Frame(
            PeopleDirectory people,
            MyNotices notices,
            DisplayNames names,
            MyHints hints,
            Features features,
            DatabaseAway away,
            PageAddress pages) {
        this.away = away;
        this.pages = pages;
        this.features = features;
        this.hints = hints;
        this.names = names;
        this.people = people;
        this.notices = notices;
    }

    /**
     * Returns the frame, without a person while the database is unavailable, because looking the person up would fail.
     *
     * @param known the person if already looked up for this request
     */
    @ModelAttribute("frame")
    View frame(HttpServletRequest request, Optional<Person> known) {
        if (away.caused(request)) {
            return new View(null, null, path(request), () -> 0, 0, name -> false, feature -> false);
        }
        Person person = known.or(() -> Optional.ofNullable(request.getUserPrincipal())
                        .map(Principal::getName)
                        .flatMap(people::find))
                .orElse(null);
        CsrfToken csrf = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null;
        return new View(
                person,
                csrf,
                path(request),
                () -> person == null ? 0 : notices.unread(person),
                idle(request),
                name -> person != null && !hints.dismissed(person).contains(name),
                feature -> person != null && features.on(person, feature));
    }

    /** Returns the seconds after which the session ends when it is idle; 0 without a session or a limit. */
    private static int idle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : Math.max(0, session.getMaxInactiveInterval());
    }

    /**
     * Returns the path of the page; on an error page that of the request that failed, and after a form that of a page
     * that can be opened.
     */
    private String path(HttpServletRequest request) {
        String requested = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? Redirects.within(failed, "/")
                : request.getRequestURI();
        return Languages.isChoice(request) ? requested : pages.nearest(requested);
    }

    /** Adds the display names that templates look up: {@code named.of(userName)}. */
    @ModelAttribute("named")
    NamesOnPage names() {
        return new NamesOnPage(names);
    }

    /**
     * Model of the frame.
     *
     * @param someone the signed-in person, or null
     * @param csrf null on pages that are shown after a failure outside of the security filters
     * @param path path of this page, or of the nearest one that can be opened, to which a change of language returns
     * @param notices number of unread notifications
     * @param idle seconds after which the session ends when it is idle; 0 without a session or a limit
     * @param hinted whether a hint is still shown to the person
     * @param switchedOn whether a feature is on for the person
     */
    public record View(
            @Nullable Person someone,
            @Nullable CsrfToken csrf,
            String path,
            IntSupplier notices,
            int idle,
            Predicate<String> hinted,
            Predicate<Feature> switchedOn) {

        /** Returns the number of unread notifications. Queries the database. */
        public int unread() {
            return notices.getAsInt();
        }

        /** Returns whether a hint is shown, that is, not dismissed yet. Queries the database. */
        public boolean hint(String name) {
            return hinted.test(name);
        }

        /** Returns whether a feature is on for the person. Queries the database. */
        public boolean has(String feature) {
            return switchedOn.test(Feature.valueOf(feature));
        }

        /** Returns the path of this page for feedback: without the token of a decision link. */
        public String place() {
            return path.startsWith("/decide/") ? "/decide" : path;
        }

        /** Returns the display name, or null if nobody is signed in. */
        public @Nullable String person() {
            return someone == null ? null : someone.displayName();
        }

        /** Returns the stable user name, or null if nobody is signed in. */
        public @Nullable String userName() {
            return someone == null ? null : someone.userName();
        }

        /** Returns the correlation id of this request, to which feedback about the page refers. */
        public String reference() {
            return Correlation.current().id();
        }

        /** Returns whether the signed-in person has a role. */
        public boolean is(String role) {
            return someone != null && someone.is(Role.valueOf(role));
        }
    }
}
