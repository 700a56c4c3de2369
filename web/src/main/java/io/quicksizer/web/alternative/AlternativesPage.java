package io.quicksizer.web.alternative;

import io.quicksizer.db.common.Channel;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.page.When;
import io.quicksizer.web.page.WizardSettings;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.alternative.AlternativesView;
import io.quicksizer.workers.alternative.ComparingAlternatives;
import io.quicksizer.workers.alternative.KeepingAlternatives;
import io.quicksizer.workers.alternative.KeepingAlternatives.Seen;
import io.quicksizer.workers.alternative.SavingAlternative;
import io.quicksizer.workers.alternative.SavingAlternative.Changes;
import io.quicksizer.workers.alternative.SwitchingAlternative;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page that compares the alternatives of an engagement, and its actions. */
@Page
@RequestMapping("/engagements/{id}/alternatives")
@EnableConfigurationProperties(WizardSettings.class)
class AlternativesPage {
    private static final Set<String> DONE =
            Set.of("saved", "switched", "renamed", "deleted", "restored", "offered", "withheld");

    private final ComparingAlternatives comparing;
    private final SavingAlternative saving;
    private final SwitchingAlternative switching;
    private final KeepingAlternatives keeping;
    private final ProblemText texts;
    private final Duration patience;

    AlternativesPage(
            ComparingAlternatives comparing,
            SavingAlternative saving,
            SwitchingAlternative switching,
            KeepingAlternatives keeping,
            ProblemText texts,
            WizardSettings settings) {
        this.comparing = comparing;
        this.saving = saving;
        this.switching = switching;
        this.keeping = keeping;
        this.texts = texts;
        this.patience = settings.patience();
    }

    /**
     * Shows the alternatives.
     *
     * @param done action to confirm: saved, switched, renamed, deleted, restored, offered or withheld
     */
    @GetMapping
    @AnyRole
    ModelAndView show(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return page(person, id, locale).addObject("done", DONE.contains(done) ? done : "");
    }

    /**
     * A submitted form of the page.
     *
     * @param done name of the action to confirm
     * @param typed the name as typed, or empty
     * @param read version that the person read; empty for restoring, which needs none
     */
    private record Attempt(Person person, Locale locale, UUID id, String done, String typed, Optional<Long> read) {}

    @PostMapping
    @PlannersOnly
    ModelAndView save(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Changes changes) {
        return after(
                saving.save(person, id, new SavingAlternative.Request(name, version, Optional.ofNullable(changes))),
                new Attempt(person, locale, id, "saved", name, Optional.of(version)));
    }

    @PostMapping("/{alternative}/switch")
    @PlannersOnly
    ModelAndView switchTo(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestParam long version) {
        return after(
                switching.switchTo(
                        person, id, new SwitchingAlternative.Request(alternative, version, Channel.PORTAL), patience),
                new Attempt(person, locale, id, "switched", "", Optional.of(version)));
    }

    @PostMapping("/{alternative}/rename")
    @PlannersOnly
    ModelAndView rename(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestParam(defaultValue = "") String name,
            @RequestParam long version) {
        return after(
                keeping.rename(person, id, new Seen(alternative, version), name),
                new Attempt(person, locale, id, "renamed", "", Optional.of(version)));
    }

    @PostMapping("/{alternative}/delete")
    @PlannersOnly
    ModelAndView delete(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestParam long version) {
        return after(
                keeping.delete(person, id, new Seen(alternative, version)),
                new Attempt(person, locale, id, "deleted", "", Optional.of(version)));
    }

    @PostMapping("/{alternative}/offer")
    @PlannersOnly
    ModelAndView offer(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestParam long version) {
        return after(
                keeping.offer(person, id, new Seen(alternative, version), true),
                new Attempt(person, locale, id, "offered", "", Optional.of(version)));
    }

    @PostMapping("/{alternative}/withhold")
    @PlannersOnly
    ModelAndView withhold(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @PathVariable UUID alternative,
            @RequestParam long version) {
        return after(
                keeping.offer(person, id, new Seen(alternative, version), false),
                new Attempt(person, locale, id, "withheld", "", Optional.of(version)));
    }

    @PostMapping("/restore")
    @PlannersOnly
    ModelAndView restore(Person person, Locale locale, @PathVariable UUID id) {
        return after(keeping.restore(person, id), new Attempt(person, locale, id, "restored", "", Optional.empty()));
    }

    private ModelAndView after(Answer<?> answer, Attempt attempt) {
        return switch (answer) {
            case Answer.Done<?> fine ->
                Redirects.goTo("/engagements/" + attempt.id() + "/alternatives?done=" + attempt.done());
            case Answer.Invalid<?> invalid ->
                again(answer, attempt).addObject("problems", texts.of(invalid.problems(), attempt.locale()));
            case Answer.Conflicting<?> conflict ->
                again(answer, attempt).addObject("trouble", texts.of(conflict, attempt.locale()));
            case Answer.Missing<?> missing -> throw Answers.notDone(missing);
            case Answer.Refused<?> refused -> throw Answers.notDone(refused);
        };
    }

    private ModelAndView again(Answer<?> answer, Attempt attempt) {
        ModelAndView page =
                page(attempt.person(), attempt.id(), attempt.locale()).addObject("typed", attempt.typed());
        attempt.read().ifPresent(read -> page.addObject("seen", ShownAgain.seen(answer, read)));
        return ShownAgain.after(answer, page);
    }

    private ModelAndView page(Person person, UUID id, Locale locale) {
        AlternativesView compared = Answers.done(comparing.compare(person, id));
        return new ModelAndView("alternatives")
                .addObject("view", compared)
                .addObject("seen", compared.version())
                .addObject("most", SavingAlternative.MOST)
                .addObject("savedAt", savedAt(compared, locale))
                .addObject("problems", FieldProblems.NONE)
                .addObject("typed", "")
                .addObject("trouble", "")
                .addObject("done", "");
    }

    /** Returns the times at which they were saved, by name. */
    private static Map<String, When> savedAt(AlternativesView compared, Locale locale) {
        Map<String, When> moments = new HashMap<>();
        compared.columns()
                .forEach(column ->
                        column.saved().ifPresent(saved -> moments.put(column.name(), When.of(saved.at(), locale))));
        return moments;
    }
}
