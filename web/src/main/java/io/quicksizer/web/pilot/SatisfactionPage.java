package io.quicksizer.web.pilot;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.pilot.AskingSatisfaction;
import io.quicksizer.workers.result.Answer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Fragment of an engagement's page that asks the owner of an exported engagement once how satisfied they are. */
@Page
class SatisfactionPage {
    private final AskingSatisfaction asking;
    private final ProblemText texts;

    SatisfactionPage(AskingSatisfaction asking, ProblemText texts) {
        this.asking = asking;
        this.texts = texts;
    }

    @GetMapping("/engagements/{id}/satisfaction")
    @AnyRole
    ModelAndView question(Person person, @PathVariable UUID id) {
        if (asking.asks(person, id)) {
            return new ModelAndView("satisfaction").addObject("engagement", id);
        }
        ModelAndView nothing = new ModelAndView("nothing");
        nothing.setStatus(HttpStatus.OK);
        return nothing;
    }

    @PostMapping("/engagements/{id}/satisfaction")
    @AnyRole
    ModelAndView answer(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer score,
            @RequestParam(defaultValue = "") String remark) {
        Answer<Boolean> answer = asking.answer(person, id, score, remark);
        if (answer instanceof Answer.Invalid<Boolean> invalid) {
            return ShownAgain.invalid(new ModelAndView("satisfaction-again")
                    .addObject("engagement", id)
                    .addObject("home", "/engagements/" + id)
                    .addObject("typedScore", score)
                    .addObject("typedRemark", remark)
                    .addObject("problems", texts.of(invalid.problems(), locale)));
        }
        Answers.done(answer);
        return Redirects.goTo("/engagements/" + id);
    }
}
