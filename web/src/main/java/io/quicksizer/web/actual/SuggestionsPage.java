package io.quicksizer.web.actual;

import io.quicksizer.db.actual.SuggestionDecision;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.actual.Suggestions;
import io.quicksizer.workers.result.Answer;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Page with suggestions for the next catalogue version, each with the figures that it is based on. */
@Page
@RequestMapping("/catalogue/suggestions")
class SuggestionsPage {
    private final Suggestions suggestions;
    private final ProblemText texts;

    SuggestionsPage(Suggestions suggestions, ProblemText texts) {
        this.suggestions = suggestions;
        this.texts = texts;
    }

    @GetMapping
    @AdministratorsOnly
    ModelAndView show(Person person) {
        Suggestions.Overview overview = Answers.done(suggestions.overview(person));
        return new ModelAndView("suggestions")
                .addObject("open", overview.open())
                .addObject("more", overview.more())
                .addObject("decided", overview.decided());
    }

    @PostMapping
    @AdministratorsOnly
    ModelAndView decide(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String lineItem,
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "0") int engagements,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Answer<SuggestionDecision> answer = suggestions.decide(person, lineItem, size, engagements, decision, reason);
        if (answer instanceof Answer.Invalid<SuggestionDecision> invalid) {
            return ShownAgain.invalid(show(person)
                    .addObject("problems", texts.of(invalid.problems(), locale))
                    .addObject("typedFor", lineItem + " " + size)
                    .addObject("typedReason", reason));
        }
        Answers.done(answer);
        next.addFlashAttribute("done", true);
        return Redirects.goTo("/catalogue/suggestions");
    }
}
