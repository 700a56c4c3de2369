package io.quicksizer.web.approval;

import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.ApproversOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.approval.OfficeCalendar;
import io.quicksizer.workers.approval.SignOffDelegationView;
import io.quicksizer.workers.result.Answer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page with the reader's own delegations and those received from others. */
@Page
class DelegationPage {
    private static final String ADDRESS = "/approvals/delegations";

    private final DelegatingSignOffs delegating;
    private final OfficeCalendar calendar;
    private final DisplayNames names;

    private final ProblemText texts;

    DelegationPage(DelegatingSignOffs delegating, OfficeCalendar calendar, DisplayNames names, ProblemText texts) {
        this.texts = texts;
        this.delegating = delegating;
        this.calendar = calendar;
        this.names = names;
    }

    /**
     * A delegation in the list.
     *
     * @param mine whether the reader is the delegator; otherwise the reader is the delegate
     * @param person display name of the other person
     * @param holds whether it has started
     */
    public record Row(UUID id, boolean mine, String person, Day first, Day last, boolean holds) {}

    /**
     * A day in the reader's language.
     *
     * @param iso ISO 8601 date
     * @param text localized date
     */
    public record Day(String iso, String text) {}

    /**
     * An approver who can be chosen as delegate.
     *
     * @param userName stable
     * @param name display name
     */
    public record Candidate(String userName, String name) {}

    @GetMapping(ADDRESS)
    @AnyRole
    ModelAndView show(Person person, Locale locale) {
        String today = calendar.today().toString();
        return page(person, locale, new DelegationEntry("", today, ""), FieldProblems.NONE);
    }

    @PostMapping(ADDRESS)
    @ApproversOnly
    ModelAndView delegate(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String delegate,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last) {
        DelegationEntry entry = new DelegationEntry(delegate, first, last);
        return switch (delegating.delegate(person, entry)) {
            case Answer.Done<UUID> done -> new ModelAndView("redirect:" + ADDRESS);
            case Answer.Invalid<UUID> invalid ->
                ShownAgain.after(invalid, page(person, locale, entry, texts.of(invalid.problems(), locale)));
            case Answer.Refused<UUID> refused -> throw Answers.notDone(refused);
            case Answer.Missing<UUID> missing -> throw Answers.notDone(missing);
            case Answer.Conflicting<UUID> conflict -> throw Answers.notDone(conflict);
        };
    }

    @PostMapping(ADDRESS + "/{id}/end")
    @AnyRole
    String end(Person person, @PathVariable UUID id) {
        Answers.done(delegating.end(person, id));
        return "redirect:" + ADDRESS;
    }

    private ModelAndView page(Person person, Locale locale, DelegationEntry entry, FieldProblems problems) {
        return new ModelAndView("delegations")
                .addObject(
                        "rows",
                        delegating.presentAndComing(person).stream()
                                .map(delegation -> row(person, delegation, locale))
                                .toList())
                .addObject(
                        "candidates",
                        delegating.candidates(person).stream()
                                .map(candidate -> new Candidate(candidate.userName(), candidate.displayName()))
                                .toList())
                .addObject("zone", calendar.zone().getId())
                .addObject("today", calendar.today().toString())
                .addObject("entry", entry)
                .addObject("problems", problems);
    }

    private Row row(Person person, SignOffDelegationView delegation, Locale locale) {
        boolean mine = delegation.delegator().equals(person.userName());
        return new Row(
                delegation.id(),
                mine,
                names.of(mine ? delegation.delegate() : delegation.delegator()),
                day(delegation.days().first(), locale),
                day(delegation.days().last(), locale),
                !delegation.days().first().isAfter(calendar.today()));
    }

    private static Day day(LocalDate day, Locale locale) {
        return new Day(
                day.toString(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day));
    }
}
