package io.quicksizer.web.feedback;

import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.feedback.FeedbackEntry;
import io.quicksizer.workers.feedback.FeedbackQueries;
import io.quicksizer.workers.feedback.SendingFeedback;
import io.quicksizer.workers.result.Answer;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending feedback, and what somebody has sent with its answers. */
@Page
class FeedbackPage {
    private static final String ADDRESS = "/feedback";

    private final SendingFeedback sending;
    private final FeedbackQueries queries;
    private final ProblemText texts;
    private final Clock clock;

    FeedbackPage(SendingFeedback sending, FeedbackQueries queries, ProblemText texts, Clock clock) {
        this.sending = sending;
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @AnyRole
    ModelAndView own(Person person, Locale locale) {
        Instant now = clock.instant();
        return new ModelAndView("feedback-own")
                .addObject("team", queries.mayTriage(person))
                .addObject(
                        "rows",
                        queries.own(person).stream()
                                .map(row -> FeedbackView.of(row, person.displayName(), locale, now))
                                .toList());
    }

    @GetMapping(ADDRESS + "/new")
    @AnyRole
    ModelAndView form(@RequestParam(defaultValue = "") String page, @RequestParam(defaultValue = "") String reference) {
        return form(new FeedbackEntry("", "", "", page, reference, true, null), FieldProblems.NONE);
    }

    @PostMapping(ADDRESS)
    @AnyRole
    ModelAndView send(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String impact,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "false") boolean consent,
            @RequestParam(required = false) @Nullable MultipartFile screenshot,
            RedirectAttributes next)
            throws IOException {
        byte[] picture = screenshot == null || screenshot.isEmpty() ? null : screenshot.getBytes();
        FeedbackEntry entry = new FeedbackEntry(kind, impact, message, page, reference, consent, picture);
        Answer<FeedbackRow> answer = sending.send(person, entry);
        if (answer instanceof Answer.Invalid<FeedbackRow> invalid) {
            return ShownAgain.invalid(form(entry, texts.of(invalid.problems(), locale)));
        }
        Answers.done(answer);
        next.addFlashAttribute("sent", true);
        next.addFlashAttribute("back", Redirects.within(page, "/"));
        return Redirects.goTo(ADDRESS);
    }

    private static ModelAndView form(FeedbackEntry entry, FieldProblems problems) {
        return new ModelAndView("feedback-new")
                .addObject("kind", entry.kind())
                .addObject("impact", entry.impact())
                .addObject("message", entry.message())
                .addObject("pagePath", entry.page())
                .addObject("reference", entry.correlationId())
                .addObject("consent", entry.consent())
                .addObject("problems", problems);
    }
}
