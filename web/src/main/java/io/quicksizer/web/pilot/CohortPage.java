package io.quicksizer.web.pilot;

import io.quicksizer.db.pilot.PilotDecisionRow;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.pilot.ChangingPilot;
import io.quicksizer.workers.pilot.ChangingPilot.CriterionEntry;
import io.quicksizer.workers.pilot.DecidingPilot;
import io.quicksizer.workers.pilot.EndingCohort;
import io.quicksizer.workers.pilot.PilotFigure;
import io.quicksizer.workers.pilot.PilotQueries;
import io.quicksizer.workers.result.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dashboard of a cohort: figures compared with everybody else, criteria, members and features, and decisions. */
@Page
@RequestMapping("/pilot/{id}")
class CohortPage {
    private final PilotQueries queries;
    private final ChangingPilot changing;
    private final EndingCohort ending;
    private final DecidingPilot deciding;
    private final CohortViews views;
    private final ProblemText texts;

    CohortPage(
            PilotQueries queries,
            ChangingPilot changing,
            EndingCohort ending,
            DecidingPilot deciding,
            CohortViews views,
            ProblemText texts) {
        this.queries = queries;
        this.changing = changing;
        this.ending = ending;
        this.deciding = deciding;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping
    @AdministratorsOnly
    ModelAndView show(Person person, Locale locale, @PathVariable UUID id) {
        return page(person, locale, id, FieldProblems.NONE);
    }

    @PostMapping("/members")
    @AdministratorsOnly
    ModelAndView change(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String members,
            @RequestParam(required = false) @Nullable List<String> features,
            RedirectAttributes next) {
        List<String> chosen = features == null ? List.of() : features;
        Answer<UUID> answer = changing.change(person, id, version, members, chosen);
        ModelAndView page = after(person, locale, id, answer, "pilot.done.changed", next);
        return kept(page, answer, version, Map.of("typedMembers", members, "typedFeatures", chosen));
    }

    @PostMapping("/criteria")
    @AdministratorsOnly
    ModelAndView criteria(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        List<CriterionEntry> entries = new ArrayList<>();
        for (String stage : List.of("ENTRY", "EXIT")) {
            for (PilotFigure figure : PilotFigure.values()) {
                String field = stage + "." + figure.name();
                entries.add(new CriterionEntry(
                        stage,
                        figure.name(),
                        form.getOrDefault(field + ".comparison", "AT_LEAST"),
                        form.getOrDefault(field, "")));
            }
        }
        Answer<UUID> answer = changing.criteria(person, id, version, entries);
        ModelAndView page = after(person, locale, id, answer, "pilot.done.criteria", next);
        return kept(page, answer, version, Map.of("typedCriteria", form));
    }

    @PostMapping("/decide")
    @AdministratorsOnly
    ModelAndView decide(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Answer<PilotDecisionRow> answer = deciding.decide(person, id, version, decision, reason);
        ModelAndView page = after(person, locale, id, answer, "pilot.done.decided", next);
        return kept(page, answer, version, Map.of("chosen", decision, "words", reason));
    }

    @PostMapping("/end")
    @AdministratorsOnly
    ModelAndView end(Person person, Locale locale, @PathVariable UUID id, RedirectAttributes next) {
        return after(person, locale, id, ending.end(person, id), "pilot.done.ended", next);
    }

    private ModelAndView after(
            Person person, Locale locale, UUID id, Answer<?> answer, String done, RedirectAttributes next) {
        if (answer instanceof Answer.Invalid<?> invalid) {
            return ShownAgain.invalid(page(person, locale, id, texts.of(invalid.problems(), locale)));
        }
        if (answer instanceof Answer.Conflicting<?> conflict) {
            return ShownAgain.conflicting(page(person, locale, id, FieldProblems.NONE)
                    .addObject("conflict", texts.of(conflict, locale))
                    .addObject("differences", conflict.differences()));
        }
        Answers.done(answer);
        next.addFlashAttribute("done", done);
        return Redirects.goTo("/pilot/" + id);
    }

    /**
     * Returns the page with what was typed, unless it was saved.
     *
     * @param read version that the person read
     */
    private static ModelAndView kept(ModelAndView page, Answer<?> answer, long read, Map<String, ?> typed) {
        return answer instanceof Answer.Done<?>
                ? page
                : page.addAllObjects(typed).addObject("seen", ShownAgain.seen(answer, read));
    }

    private ModelAndView page(Person person, Locale locale, UUID id, FieldProblems problems) {
        return new ModelAndView("pilot-cohort")
                .addObject("view", views.of(Answers.done(queries.report(person, id)), locale))
                .addObject("problems", problems);
    }
}
