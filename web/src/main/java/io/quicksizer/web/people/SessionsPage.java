package io.quicksizer.web.people;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.OpenSessions;
import io.quicksizer.web.signin.OpenSessions.OpenSession;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.people.ChangingAccess;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Page with a person's sessions: everyone can see and end their own, administrators those of anybody. */
@Page
class SessionsPage {
    private static final String OWN = "/sessions";
    private static final String OF_A_PERSON = "/people/{userName}/sessions";

    private final OpenSessions sessions;
    private final ChangingAccess access;

    SessionsPage(OpenSessions sessions, ChangingAccess access) {
        this.sessions = sessions;
        this.access = access;
    }

    /**
     * A session in the list.
     *
     * @param present whether it is the reader's current session
     */
    public record Row(String handle, When signedIn, When used, String browser, boolean present) {
        static Row of(OpenSession session, Locale locale) {
            return new Row(
                    session.handle(),
                    When.of(session.signedInAt(), locale),
                    When.of(session.usedAt(), locale),
                    session.browser(),
                    session.present());
        }
    }

    @GetMapping(OWN)
    @AnyRole
    ModelAndView own(Person person, Locale locale, HttpSession session) {
        return page(OWN, rows(person.userName(), session, locale));
    }

    @PostMapping(OWN + "/end")
    @AnyRole
    ModelAndView endOwn(Person person, @RequestParam(defaultValue = "") String handle, RedirectAttributes next) {
        return end(person, person.userName(), handle, OWN, next);
    }

    @PostMapping(OWN + "/end-others")
    @AnyRole
    ModelAndView endOthers(
            Person person,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpSession session,
            RedirectAttributes next) {
        if (!confirmed) {
            return Redirects.goTo(OWN);
        }
        sessions.of(person.userName(), session.getId()).stream()
                .filter(other -> !other.present())
                .forEach(other -> sessions.end(person.userName(), person.userName(), other.handle()));
        return flash("sessions.notice.others", OWN, next);
    }

    @GetMapping(OF_A_PERSON)
    @AdministratorsOnly
    ModelAndView ofAPerson(@PathVariable String userName, Locale locale, HttpSession session) {
        return page("/people", rows(userName, session, locale)).addObject("userName", userName);
    }

    @PostMapping(OF_A_PERSON + "/end")
    @AdministratorsOnly
    ModelAndView endAnybodys(
            Person person,
            @PathVariable String userName,
            @RequestParam(defaultValue = "") String handle,
            RedirectAttributes next) {
        return end(person, userName, handle, "/people", next);
    }

    @PostMapping(OF_A_PERSON + "/end-all")
    @AdministratorsOnly
    ModelAndView endAll(
            Person person,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @PathVariable String userName,
            RedirectAttributes next) {
        if (!confirmed) {
            return Redirects.goTo("/people");
        }
        Answers.done(access.endSessions(person, userName));
        sessions.of(userName, null).forEach(open -> sessions.end(person.userName(), userName, open.handle()));
        return flash("sessions.notice.all", "/people", next);
    }

    @PostMapping("/people/sessions/end-everybodys")
    @AdministratorsOnly
    ModelAndView endEverybodys(Person person, @RequestParam(defaultValue = "false") boolean confirmed) {
        if (!confirmed) {
            return Redirects.goTo("/people");
        }
        Answers.done(access.endAllSessions(person));
        return Redirects.goTo("/sign-in?ended");
    }

    private List<Row> rows(String userName, HttpSession session, Locale locale) {
        return sessions.of(userName, session.getId()).stream()
                .map(open -> Row.of(open, locale))
                .toList();
    }

    private static ModelAndView page(String current, List<Row> rows) {
        return new ModelAndView("sessions").addObject("rows", rows).addObject("current", current);
    }

    private ModelAndView end(Person actor, String userName, String handle, String then, RedirectAttributes next) {
        if (handle.isEmpty()) {
            return Redirects.goTo(then);
        }
        if (!sessions.end(actor.userName(), userName, handle)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return flash("sessions.notice.one", then, next);
    }

    private static ModelAndView flash(String key, String then, RedirectAttributes next) {
        next.addFlashAttribute("ended", key);
        return Redirects.goTo(then);
    }
}
