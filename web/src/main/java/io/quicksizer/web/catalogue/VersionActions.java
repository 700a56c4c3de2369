package io.quicksizer.web.catalogue;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CorrectingLinks;
import io.quicksizer.workers.catalogue.CorrectionTarget;
import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.catalogue.PublishingCatalogue;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page actions on a draft: correct, publish and discard it. */
@Page
@RequestMapping("/catalogue/{number:\\d{1,9}}")
class VersionActions {
    private final VersionPage pages;
    private final PublishingCatalogue publishing;
    private final CorrectingLinks correcting;
    private final ProblemText texts;

    VersionActions(VersionPage pages, PublishingCatalogue publishing, CorrectingLinks correcting, ProblemText texts) {
        this.pages = pages;
        this.publishing = publishing;
        this.correcting = correcting;
        this.texts = texts;
    }

    /**
     * A rejected correction of a line item, to be shown again.
     *
     * @param message why it was rejected
     */
    public record Attempt(String lineItem, String scenario, String scopeType, String message) {}

    @PostMapping("/publish")
    @AdministratorsOnly
    ModelAndView publish(Person person, Locale locale, @PathVariable int number) {
        VersionEntry version = pages.version(number);
        return after(publishing.publish(person, version.id()), version, locale, "published");
    }

    @PostMapping("/discard")
    @AdministratorsOnly
    ModelAndView discard(Person person, Locale locale, @PathVariable int number) {
        VersionEntry version = pages.version(number);
        return after(publishing.discard(person, version.id()), version, locale, "discarded");
    }

    /** Links a line item to a scenario; an empty scenario means totals only. */
    @PostMapping("/links/{key}/scenario")
    @AdministratorsOnly
    ModelAndView link(
            Person person,
            Locale locale,
            @PathVariable int number,
            @PathVariable String key,
            @RequestParam long rowVersion,
            @RequestParam(defaultValue = "") String scenario) {
        VersionEntry version = pages.version(number);
        Answer<LineItemEntry> correction = correcting.link(
                person,
                new CorrectionTarget(version.id(), key, rowVersion),
                Optional.of(scenario).filter(given -> !given.isEmpty()));
        return corrected(version, locale, correction, new Attempt(key, scenario, "", ""));
    }

    @PostMapping("/links/{key}/scope-type")
    @AdministratorsOnly
    ModelAndView scopeType(
            Person person,
            Locale locale,
            @PathVariable int number,
            @PathVariable String key,
            @RequestParam long rowVersion,
            @RequestParam(defaultValue = "") String scopeType) {
        VersionEntry version = pages.version(number);
        Answer<LineItemEntry> correction =
                correcting.moveTo(person, new CorrectionTarget(version.id(), key, rowVersion), scopeType);
        return corrected(version, locale, correction, new Attempt(key, "", scopeType, ""));
    }

    private ModelAndView corrected(
            VersionEntry version, Locale locale, Answer<LineItemEntry> correction, Attempt attempt) {
        return switch (correction) {
            case Answer.Done<LineItemEntry>(LineItemEntry lineItem) ->
                new ModelAndView("redirect:/catalogue/" + version.number() + "/links?done=corrected#" + lineItem.key());
            case Answer.Conflicting<LineItemEntry> conflict ->
                again(version, locale, attempt, texts.of(conflict, locale), correction);
            case Answer.Invalid<LineItemEntry>(List<Problem> problems) ->
                again(version, locale, attempt, texts.of(problems.getFirst(), locale), correction);
            case Answer.Refused<LineItemEntry> refused -> throw Answers.notDone(refused);
            case Answer.Missing<LineItemEntry> missing -> throw Answers.notDone(missing);
        };
    }

    private ModelAndView again(
            VersionEntry version, Locale locale, Attempt attempt, String message, Answer<?> correction) {
        ModelAndView view = pages.links(version, locale);
        view.addObject("attempt", new Attempt(attempt.lineItem(), attempt.scenario(), attempt.scopeType(), message));
        return ShownAgain.after(correction, view);
    }

    private ModelAndView after(Answer<VersionEntry> answer, VersionEntry version, Locale locale, String done) {
        return switch (answer) {
            case Answer.Done<VersionEntry> ok ->
                new ModelAndView("redirect:/catalogue/" + version.number() + "?done=" + done);
            case Answer.Invalid<VersionEntry>(List<Problem> problems) ->
                notDone(
                        answer,
                        version,
                        locale,
                        done,
                        problems.stream()
                                .map(problem -> texts.of(problem, locale))
                                .toList());
            case Answer.Conflicting<VersionEntry> conflict ->
                notDone(answer, version, locale, done, List.of(texts.of(conflict, locale)));
            case Answer.Refused<VersionEntry> refused -> throw Answers.notDone(refused);
            case Answer.Missing<VersionEntry> missing -> throw Answers.notDone(missing);
        };
    }

    private ModelAndView notDone(
            Answer<VersionEntry> answer, VersionEntry version, Locale locale, String done, List<String> reasons) {
        ModelAndView view = pages.findings(locale, version.number(), null, "");
        view.addObject("notDone", "cataloguepage.not-" + done);
        view.addObject("reasons", reasons);
        return ShownAgain.after(answer, view);
    }
}
