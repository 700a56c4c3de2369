package io.quicksizer.web.worklist;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.ChangingEngagement;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.OpeningEngagement;
import io.quicksizer.workers.engagement.StartingDeferred;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Page with the actions on an engagement outside the wizard, opened from any list: rename, copy, start from its
 * deferred line items, archive, restore.
 */
@Page
class ActionsPage {
    private static final String LIST = "/engagements";

    private final EngagementQueries queries;
    private final ChangingEngagement changing;
    private final OpeningEngagement opening;
    private final StartingDeferred deferred;
    private final ProblemText problemText;

    ActionsPage(
            EngagementQueries queries,
            ChangingEngagement changing,
            OpeningEngagement opening,
            StartingDeferred deferred,
            ProblemText problemText) {
        this.queries = queries;
        this.changing = changing;
        this.opening = opening;
        this.deferred = deferred;
        this.problemText = problemText;
    }

    /**
     * A submitted form of the page.
     *
     * @param form rename, copy, start-deferred, archive or restore
     * @param typed the name as typed, or empty
     * @param back address to return to
     * @param read version that the person read; empty for a form that changes nothing existing
     */
    private record Attempt(
            Person person, Locale locale, UUID id, String form, String typed, String back, Optional<Long> read) {}

    @GetMapping("/engagements/{id}/actions")
    @AnyRole
    ModelAndView show(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = LIST) String back) {
        return page(new Attempt(person, locale, id, "", "", back, Optional.empty()), FieldProblems.NONE);
    }

    @PostMapping("/engagements/{id}/rename")
    @PlannersOnly
    ModelAndView rename(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = LIST) String back,
            RedirectAttributes next) {
        Attempt attempt = new Attempt(person, locale, id, "rename", name, back, Optional.of(version));
        return end(attempt, changing.rename(person, id, version, name), next, view -> back);
    }

    @PostMapping("/engagements/{id}/copy")
    @PlannersOnly
    ModelAndView copy(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = LIST) String back,
            RedirectAttributes next) {
        Attempt attempt = new Attempt(person, locale, id, "copy", name, back, Optional.empty());
        return end(attempt, opening.copy(person, id, name), next, copy -> "/engagements/" + copy.id() + "/wizard");
    }

    /** Opens an engagement with the deferred line items of this one. */
    @PostMapping("/engagements/{id}/start-deferred")
    @PlannersOnly
    ModelAndView startDeferred(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = LIST) String back,
            RedirectAttributes next) {
        Attempt attempt = new Attempt(person, locale, id, "start-deferred", name, back, Optional.empty());
        return end(attempt, deferred.start(person, id, name), next, begun -> "/engagements/" + begun.id() + "/wizard");
    }

    @PostMapping("/engagements/{id}/archive")
    @PlannersOnly
    ModelAndView archive(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = LIST) String back,
            RedirectAttributes next) {
        Attempt attempt = new Attempt(person, locale, id, "archive", "", back, Optional.of(version));
        return end(attempt, changing.archive(person, id, version), next, view -> back);
    }

    @PostMapping("/engagements/{id}/restore")
    @PlannersOnly
    ModelAndView restore(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = LIST) String back,
            RedirectAttributes next) {
        Attempt attempt = new Attempt(person, locale, id, "restore", "", back, Optional.of(version));
        return end(attempt, changing.restore(person, id, version), next, view -> back);
    }

    private ModelAndView end(
            Attempt attempt,
            Answer<EngagementView> answer,
            RedirectAttributes next,
            Function<EngagementView, String> onwards) {
        return switch (answer) {
            case Answer.Invalid<EngagementView> invalid ->
                again(invalid, attempt, problemText.of(invalid.problems(), attempt.locale()));
            case Answer.Conflicting<EngagementView> conflict ->
                again(conflict, attempt, whole(problemText.of(conflict, attempt.locale())));
            default -> {
                EngagementView view = Answers.done(answer);
                next.addFlashAttribute(WorklistNotice.ATTRIBUTE, WorklistNotice.of(attempt.form(), view));
                yield Redirects.goTo(Redirects.within(onwards.apply(view), LIST));
            }
        };
    }

    private ModelAndView again(Answer<?> answer, Attempt attempt, FieldProblems problems) {
        ModelAndView page = page(attempt, problems);
        attempt.read().ifPresent(read -> page.addObject("version", ShownAgain.seen(answer, read)));
        return ShownAgain.after(answer, page);
    }

    /** Returns a problem that belongs to no field. */
    private static FieldProblems whole(String message) {
        return new FieldProblems(List.of(new FieldProblems.Found("", "", message)));
    }

    private ModelAndView page(Attempt attempt, FieldProblems problems) {
        EngagementView view = Answers.done(queries.view(attempt.person(), attempt.id()));
        return new ModelAndView("actions")
                .addObject("id", view.id())
                .addObject("home", "/engagements/" + view.id() + "/actions")
                .addObject("name", view.state().context().name())
                .addObject("form", attempt.form())
                .addObject("typed", attempt.typed())
                .addObject("version", view.version())
                .addObject("archived", view.archivedAt().isPresent())
                .addObject("rights", queries.rights(attempt.person(), view.id()).orElseThrow())
                .addObject("back", Redirects.within(attempt.back(), LIST))
                .addObject("problems", problems);
    }
}
