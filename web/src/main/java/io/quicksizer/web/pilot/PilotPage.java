package io.quicksizer.web.pilot;

import io.quicksizer.db.pilot.FeatureState;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.pilot.ChangingPilot;
import io.quicksizer.workers.pilot.CohortEntry;
import io.quicksizer.workers.pilot.PilotQueries;
import io.quicksizer.workers.result.Answer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All cohorts, a new one, and the switches of the features. */
@Page
@RequestMapping("/pilot")
class PilotPage {
    private static final String ADDRESS = "/pilot";

    private final PilotQueries queries;
    private final ChangingPilot changing;
    private final ProblemText texts;

    PilotPage(PilotQueries queries, ChangingPilot changing, ProblemText texts) {
        this.queries = queries;
        this.changing = changing;
        this.texts = texts;
    }

    @GetMapping
    @AdministratorsOnly
    ModelAndView show(Person person) {
        return page(person, new CohortEntry("", "", "", ""), FieldProblems.NONE);
    }

    @PostMapping
    @AdministratorsOnly
    ModelAndView open(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String startsOn,
            @RequestParam(defaultValue = "") String members) {
        CohortEntry entry = new CohortEntry(name, purpose, startsOn, members);
        Answer<UUID> answer = changing.open(person, entry);
        return answer instanceof Answer.Invalid<UUID> invalid
                ? ShownAgain.invalid(page(person, entry, texts.of(invalid.problems(), locale)))
                : Redirects.goTo(ADDRESS + "/" + Answers.done(answer));
    }

    @PostMapping("/features")
    @AdministratorsOnly
    ModelAndView set(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String feature,
            @RequestParam(defaultValue = "") String state,
            RedirectAttributes next) {
        Answer<FeatureState> answer = changing.set(person, feature, state);
        if (answer instanceof Answer.Invalid<FeatureState> invalid) {
            return ShownAgain.invalid(
                    page(person, new CohortEntry("", "", "", ""), texts.of(invalid.problems(), locale)));
        }
        Answers.done(answer);
        next.addFlashAttribute("done", "pilot.done.switched");
        return Redirects.goTo(ADDRESS);
    }

    private ModelAndView page(Person person, CohortEntry entry, FieldProblems problems) {
        PilotQueries.Overview overview = Answers.done(queries.overview(person));
        return new ModelAndView("pilot")
                .addObject("cohorts", overview.cohorts())
                .addObject("switches", overview.switches())
                .addObject("entry", entry)
                .addObject("problems", problems);
    }
}
