package io.quicksizer.web.budget;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.page.WizardSettings;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.budget.ApplyingProposal;
import io.quicksizer.workers.budget.ApplyingProposal.Applied;
import io.quicksizer.workers.budget.Budget;
import io.quicksizer.workers.budget.FittingBudget;
import io.quicksizer.workers.budget.FittingBudget.Fitted;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.FitStrategy;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Page that compares proposals for a budget, and applies one of them. */
@Page
@RequestMapping("/engagements/{id}/fit")
@EnableConfigurationProperties(WizardSettings.class)
class FitPage {
    private final EngagementQueries engagements;
    private final FittingBudget fitting;
    private final ApplyingProposal applying;
    private final MessageSource messages;
    private final ProblemText texts;
    private final Duration patience;

    FitPage(
            EngagementQueries engagements,
            FittingBudget fitting,
            ApplyingProposal applying,
            MessageSource messages,
            ProblemText texts,
            WizardSettings settings) {
        this.engagements = engagements;
        this.fitting = fitting;
        this.applying = applying;
        this.messages = messages;
        this.texts = texts;
        this.patience = settings.patience();
    }

    @GetMapping
    @AnyRole
    ModelAndView show(Person person, Locale locale, @PathVariable UUID id, @ModelAttribute FitForm form) {
        ModelAndView view = page(person, id, form);
        if (!form.asks()) {
            return view;
        }
        Optional<Budget> budget = form.budget();
        if (budget.isEmpty()) {
            return wrong(view, unreadable(form, locale));
        }
        return switch (fitting.propose(person, id, budget.get())) {
            case Answer.Done<Fitted>(Fitted fitted) -> view.addObject("fit", FitView.of(fitted));
            case Answer.Invalid<Fitted>(List<Problem> problems) -> wrong(view, sentence(problems.getFirst(), locale));
            case Answer.Refused<Fitted> refused -> throw Answers.notDone(refused);
            case Answer.Missing<Fitted> missing -> throw Answers.notDone(missing);
            case Answer.Conflicting<Fitted> conflict -> throw Answers.notDone(conflict);
        };
    }

    /** Applies a proposal. Asks for confirmation if custom services would no longer count. */
    @PostMapping("/apply")
    @PlannersOnly
    ModelAndView apply(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @ModelAttribute FitForm form,
            @RequestParam FitStrategy strategy,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean confirmed) {
        Budget budget = form.budget().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (!confirmed && !customLost(person, id, budget).isEmpty()) {
            return show(person, locale, id, form)
                    .addObject("notice", "question")
                    .addObject("seen", version);
        }
        ApplyingProposal.Request request = new ApplyingProposal.Request(budget, strategy, version);
        return switch (applying.apply(person, id, request, patience)) {
            case Answer.Done<Applied>(Applied applied) ->
                applied == Applied.ENTIRELY
                        ? new ModelAndView("redirect:/engagements/" + id + "/wizard")
                        : show(person, locale, id, form).addObject("notice", applied.name());
            case Answer.Conflicting<Applied> conflict ->
                ShownAgain.conflicting(show(person, locale, id, form)
                        .addObject("notice", "conflict")
                        .addObject("seen", ShownAgain.seen(conflict, version))
                        .addObject("change", texts.change(conflict.conflict(), locale)));
            case Answer.Invalid<Applied>(List<Problem> problems) ->
                wrong(page(person, id, form), sentence(problems.getFirst(), locale));
            case Answer.Refused<Applied> refused -> throw Answers.notDone(refused);
            case Answer.Missing<Applied> missing -> throw Answers.notDone(missing);
        };
    }

    private List<String> customLost(Person person, UUID id, Budget budget) {
        return fitting.propose(person, id, budget)
                .ifDone()
                .map(Fitted::customLost)
                .orElse(List.of());
    }

    private ModelAndView page(Person person, UUID id, FitForm form) {
        EngagementView engagement = Answers.done(engagements.view(person, id));
        ModelAndView view = new ModelAndView("fit");
        view.addObject("engagement", engagement);
        view.addObject("seen", engagement.version());
        view.addObject("now", engagement.figures().total().toBigDecimal());
        view.addObject("spread", engagement.state().spreadOrDefault().percents());
        view.addObject("form", form);
        view.addObject("problems", FieldProblems.NONE);
        return view;
    }

    private String unreadable(FitForm form, Locale locale) {
        return form.number() instanceof TypedNumber.Ambiguous(BigDecimal grouped, BigDecimal decimal)
                ? sentence(Problem.of("target", ProblemCode.NUMBER_AMBIGUOUS, form.typed(), grouped, decimal), locale)
                : messages.getMessage("fit.target.unreadable", null, locale);
    }

    private static ModelAndView wrong(ModelAndView view, String message) {
        return ShownAgain.invalid(view.addObject(
                "problems", new FieldProblems(List.of(new FieldProblems.Found("target", "target", message)))));
    }

    /** Returns the sentence in the reader's language, or in English if there is no translation. */
    private String sentence(Problem problem, Locale locale) {
        return texts.of(List.of(problem), locale).all().getFirst().message();
    }
}
