package io.quicksizer.web.engagement;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.MarkingTemplate;
import io.quicksizer.workers.engagement.TaggingEngagement;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tags on the page of an engagement, and its mark as a template. */
@Page
class LabelsPage {
    private final Dossier dossier;
    private final TaggingEngagement tagging;
    private final MarkingTemplate templates;
    private final ProblemText problemText;

    LabelsPage(Dossier dossier, TaggingEngagement tagging, MarkingTemplate templates, ProblemText problemText) {
        this.dossier = dossier;
        this.tagging = tagging;
        this.templates = templates;
        this.problemText = problemText;
    }

    @PostMapping("/engagements/{id}/tags")
    @PlannersOnly
    ModelAndView add(Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String tag) {
        return end(person, locale, id, tag, tagging.add(person, id, tag));
    }

    @PostMapping("/engagements/{id}/tags/remove")
    @PlannersOnly
    ModelAndView remove(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String tag) {
        return end(person, locale, id, "", tagging.remove(person, id, tag));
    }

    @PostMapping("/engagements/{id}/template")
    @PlannersOnly
    ModelAndView template(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean template) {
        return end(person, locale, id, "", templates.mark(person, id, template));
    }

    private ModelAndView end(Person person, Locale locale, UUID id, String typed, Answer<EngagementView> answer) {
        return switch (answer) {
            case Answer.Invalid<EngagementView> invalid ->
                again(person, locale, id, typed, problemText.of(invalid.problems(), locale));
            case Answer.Conflicting<EngagementView> conflict ->
                again(
                        person,
                        locale,
                        id,
                        typed,
                        new FieldProblems(List.of(new FieldProblems.Found("", "", problemText.of(conflict, locale)))));
            default -> {
                Answers.done(answer);
                yield Redirects.goTo("/engagements/" + id + "#labels");
            }
        };
    }

    private ModelAndView again(Person person, Locale locale, UUID id, String typed, FieldProblems problems) {
        Attempt attempt = new Attempt("labels", Map.of("tag", typed), problems);
        return ShownAgain.invalid(dossier.page(person, locale, id, Long.MAX_VALUE, attempt));
    }
}
