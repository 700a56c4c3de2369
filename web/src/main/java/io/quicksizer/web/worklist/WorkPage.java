package io.quicksizer.web.worklist;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.page.SinceShown;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.NewEngagement;
import io.quicksizer.workers.engagement.OpeningEngagement;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page My work: what waits for the person, mentions, latest engagements, and a form for a new one. */
@Page
class WorkPage {
    private final Desk desk;
    private final OpeningEngagement opening;
    private final ProblemText problemText;
    private final MessageSource texts;

    WorkPage(Desk desk, OpeningEngagement opening, ProblemText problemText, MessageSource texts) {
        this.desk = desk;
        this.opening = opening;
        this.problemText = problemText;
        this.texts = texts;
    }

    @GetMapping("/")
    @AnyRole
    ModelAndView show(Person person, Locale locale) {
        return page(person, locale, "", "", FieldProblems.NONE);
    }

    @GetMapping("/work/changes")
    @AnyRole
    ModelAndView changes(Person person, @RequestParam(defaultValue = "") String seen) {
        return SinceShown.compare(seen, desk.seen(person), "/");
    }

    /**
     * Opens an engagement.
     *
     * @param from the engagement to copy, such as a template; null to start empty
     */
    @PostMapping("/engagements")
    @PlannersOnly
    ModelAndView open(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(required = false) @Nullable UUID from) {
        Answer<EngagementView> answer = from == null
                ? opening.open(person, NewEngagement.of(name, customer).documentsIn(locale))
                : opening.copy(person, from, name, customer);
        return switch (answer) {
            case Answer.Invalid<EngagementView> invalid ->
                again(person, locale, name, customer, problemText.of(invalid.problems(), locale));
            case Answer.Conflicting<EngagementView> noCatalogue ->
                again(person, locale, name, customer, whole(texts.getMessage("work.no-catalogue", null, locale)));
            default -> Redirects.goTo("/engagements/" + Answers.done(answer).id() + "/wizard");
        };
    }

    private ModelAndView again(Person person, Locale locale, String name, String customer, FieldProblems problems) {
        return ShownAgain.invalid(page(person, locale, name, customer, problems));
    }

    private ModelAndView page(Person person, Locale locale, String name, String customer, FieldProblems problems) {
        return new ModelAndView("work")
                .addObject("seen", desk.seen(person))
                .addObject("signOffs", desk.signOffs(person, locale))
                .addObject("steps", desk.steps(person, locale))
                .addObject("latest", desk.latest(person, locale))
                .addObject("mentions", desk.mentions(person, locale))
                .addObject("templates", desk.templates(person, locale))
                .addObject("name", name)
                .addObject("customer", customer)
                .addObject("problems", problems);
    }

    /** Returns a problem that belongs to no field. */
    private static FieldProblems whole(String message) {
        return new FieldProblems(List.of(new FieldProblems.Found("", "", message)));
    }
}
