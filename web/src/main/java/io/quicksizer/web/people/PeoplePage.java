package io.quicksizer.web.people;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.people.ChangingAccess;
import io.quicksizer.workers.people.KnownPeople;
import io.quicksizer.workers.people.KnownPerson;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Page for administrators with the people who have access: list, deactivation and reactivation. */
@Page
class PeoplePage {
    /** Maximum length of a reason in characters. */
    static final int LONGEST_REASON = 500;

    private static final String ADDRESS = "/people";
    private static final int ROWS = 50;

    private final KnownPeople people;
    private final ChangingAccess changing;

    PeoplePage(KnownPeople people, ChangingAccess changing) {
        this.people = people;
        this.changing = changing;
    }

    /**
     * A person in the list.
     *
     * @param groups sign-off groups
     * @param yourself whether it is the reader
     */
    public record Row(
            String userName,
            String name,
            List<String> roles,
            List<String> groups,
            @Nullable String team,
            boolean active,
            When lastSignIn,
            boolean yourself) {

        static Row of(KnownPerson person, Person reader, Locale locale) {
            return new Row(
                    person.userName(),
                    person.displayName(),
                    person.roles(),
                    List.copyOf(person.groups()),
                    person.team(),
                    person.active(),
                    When.of(person.lastSignInAt(), locale),
                    person.userName().equals(reader.userName()));
        }
    }

    @GetMapping(ADDRESS)
    @AdministratorsOnly
    ModelAndView show(Person person, Locale locale, @RequestParam(defaultValue = "") String after) {
        KnownPeople.Page page = Answers.done(people.page(person, after, ROWS));
        return new ModelAndView("people")
                .addObject(
                        "rows",
                        page.people().stream()
                                .map(known -> Row.of(known, person, locale))
                                .toList())
                .addObject("next", page.next())
                .addObject("after", after);
    }

    @PostMapping(ADDRESS + "/{userName}/deactivate")
    @AdministratorsOnly
    ModelAndView deactivate(
            Person person,
            @PathVariable String userName,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        String kept = reason.strip();
        String remembered = kept.substring(0, Math.min(kept.length(), LONGEST_REASON));
        return flash(next, "people.notice.deactivated", changing.deactivate(person, userName, remembered));
    }

    @PostMapping(ADDRESS + "/{userName}/reactivate")
    @AdministratorsOnly
    ModelAndView reactivate(Person person, @PathVariable String userName, RedirectAttributes next) {
        return flash(next, "people.notice.reactivated", changing.reactivate(person, userName));
    }

    private static ModelAndView flash(RedirectAttributes next, String key, Answer<KnownPerson> answer) {
        next.addFlashAttribute("flash", key);
        next.addFlashAttribute("who", Answers.done(answer).displayName());
        return Redirects.goTo(ADDRESS);
    }
}
