package io.quicksizer.web.worklist;

import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.result.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bulk actions on engagements of the list; the notice offers to undo them. */
@Page
class BulkPage {
    private static final String LIST = "/engagements";
    private static final int MOST = 200;

    private final BulkActions actions;
    private final DisplayNames names;
    private final PeopleDirectory people;
    private final ProblemText problemText;
    private final MessageSource texts;

    BulkPage(
            BulkActions actions,
            DisplayNames names,
            PeopleDirectory people,
            ProblemText problemText,
            MessageSource texts) {
        this.problemText = problemText;
        this.texts = texts;
        this.actions = actions;
        this.names = names;
        this.people = people;
    }

    /**
     * Performs the action on each engagement separately: one that can't be changed does not prevent the others.
     *
     * @param other user name, in any case, of the person to share with or hand over to; display names need not be
     *     unique
     */
    @PostMapping("/engagements/bulk")
    @PlannersOnly
    ModelAndView act(
            Person person,
            Locale locale,
            @RequestParam BulkAction action,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(name = "person", defaultValue = "") String other,
            @RequestParam(defaultValue = LIST) String back,
            RedirectAttributes next) {
        Set<UUID> engagements = new LinkedHashSet<>(chosen);
        if (engagements.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "too many engagements");
        }
        String userName = action.needsPerson() ? people.keptName(other.strip()) : "";
        List<UUID> done = new ArrayList<>();
        List<BulkNotice.Left> left = new ArrayList<>();
        for (UUID id : engagements) {
            BulkActions.Outcome outcome = actions.act(person, id, action, userName);
            if (outcome.done()) {
                done.add(id);
            } else {
                left.add(new BulkNotice.Left(outcome.name(), reason(outcome, locale)));
            }
        }
        next.addFlashAttribute(
                BulkNotice.ATTRIBUTE,
                new BulkNotice(
                        action.name(),
                        action.undo().map(Enum::name).orElse(""),
                        List.copyOf(done),
                        List.copyOf(left),
                        userName,
                        userName.isEmpty() ? "" : names.of(userName)));
        return Redirects.goTo(Redirects.within(back, LIST));
    }

    private String reason(BulkActions.Outcome outcome, Locale locale) {
        Answer<?> answer = outcome.answer().orElse(null);
        return switch (answer) {
            case Answer.Refused<?> refused -> problemText.of(refused.refusal(), locale);
            case Answer.Invalid<?> invalid -> problemText.of(invalid.problems().getFirst(), locale);
            case Answer.Conflicting<?> conflicting -> problemText.of(conflicting, locale);
            case Answer.Missing<?> missing -> texts.getMessage("work.bulk.missing", null, locale);
            case null, default -> texts.getMessage("work.bulk.so-already", null, locale);
        };
    }
}
