package io.quicksizer.web.feedback;

import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.feedback.ChangingFeedbackPolicy;
import io.quicksizer.workers.feedback.ChangingFeedbackPolicy.Overview;
import io.quicksizer.workers.feedback.TriageTimesEntry;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Page for administrators with the triage times by severity and their versions. */
@Page
@RequestMapping("/feedback/policy")
class FeedbackPolicyPage {
    private final ChangingFeedbackPolicy changing;
    private final DisplayNames names;
    private final ProblemText texts;

    FeedbackPolicyPage(ChangingFeedbackPolicy changing, DisplayNames names, ProblemText texts) {
        this.changing = changing;
        this.names = names;
        this.texts = texts;
    }

    /** A version in the list. */
    public record VersionRow(int number, String note, String by, When at) {}

    @GetMapping
    @AdministratorsOnly
    ModelAndView show(Person person, Locale locale) {
        Overview overview = Answers.done(changing.overview(person));
        return page(overview, overview.times(), "", FieldProblems.NONE, locale);
    }

    @PostMapping
    @AdministratorsOnly
    ModelAndView change(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        List<TriageTimesEntry> entries = entries(form);
        Answer<Integer> answer = changing.change(person, seen, entries, note);
        if (answer instanceof Answer.Invalid<Integer>(var problems)) {
            return ShownAgain.invalid(
                    page(Answers.done(changing.overview(person)), entries, note, texts.of(problems, locale), locale)
                            .addObject("seen", ShownAgain.seen(answer, seen)));
        }
        if (answer instanceof Answer.Conflicting<Integer> conflict) {
            return ShownAgain.conflicting(
                    page(Answers.done(changing.overview(person)), entries, note, FieldProblems.NONE, locale)
                            .addObject("conflict", texts.of(conflict, locale))
                            .addObject("seen", ShownAgain.seen(answer, seen)));
        }
        Answers.done(answer);
        next.addFlashAttribute("done", true);
        return Redirects.goTo("/feedback/policy");
    }

    private static List<TriageTimesEntry> entries(Map<String, String> form) {
        return Stream.of("CRITICAL", "HIGH", "MEDIUM", "LOW")
                .map(severity -> new TriageTimesEntry(
                        severity,
                        form.getOrDefault(severity + ".reminder", ""),
                        form.getOrDefault(severity + ".reminderUnit", ""),
                        form.getOrDefault(severity + ".timeLimit", ""),
                        form.getOrDefault(severity + ".timeLimitUnit", "")))
                .toList();
    }

    private ModelAndView page(
            Overview overview, List<TriageTimesEntry> rows, String note, FieldProblems problems, Locale locale) {
        return new ModelAndView("feedback-policy")
                .addObject("number", overview.number())
                .addObject("seen", overview.number())
                .addObject("rows", rows)
                .addObject("now", overview.times())
                .addObject("note", note)
                .addObject(
                        "versions",
                        overview.versions().stream()
                                .map(version -> new VersionRow(
                                        version.number(),
                                        version.note(),
                                        names.of(version.createdBy()),
                                        When.of(version.createdAt(), locale)))
                                .toList())
                .addObject("problems", problems);
    }
}
