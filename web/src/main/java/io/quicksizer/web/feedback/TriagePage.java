package io.quicksizer.web.feedback;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.feedback.FeedbackFilter;
import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.Screenshot;
import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.NamesOnPage;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.feedback.FeedbackQueries;
import io.quicksizer.workers.feedback.TriageEntry;
import io.quicksizer.workers.feedback.TriagingFeedback;
import io.quicksizer.workers.result.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Board of the triage team, and the page of a single feedback with its triage. */
@Page
@RequestMapping("/feedback")
class TriagePage {
    private final FeedbackQueries queries;
    private final TriagingFeedback triaging;
    private final DisplayNames names;
    private final ProblemText texts;
    private final Clock clock;

    TriagePage(FeedbackQueries queries, TriagingFeedback triaging, DisplayNames names, ProblemText texts, Clock clock) {
        this.queries = queries;
        this.triaging = triaging;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/board")
    @AnyRole
    ModelAndView board(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String cohort) {
        FeedbackQueries.Board board = Answers.done(queries.board(
                person, new FeedbackFilter(orNull(state), orNull(severity), orNull(page), orNull(cohort))));
        NamesOnPage known = names.onPage();
        Instant now = clock.instant();
        return new ModelAndView("feedback-board")
                .addObject(
                        "rows",
                        board.rows().stream()
                                .map(row -> FeedbackView.of(row, known.of(row.sender()), locale, now))
                                .toList())
                .addObject("pages", board.pages())
                .addObject("cohorts", board.cohorts())
                .addObject("weeks", board.weeks().reversed())
                .addObject("state", state)
                .addObject("severity", severity)
                .addObject("chosenPage", page)
                .addObject("cohort", cohort)
                .addObject("more", board.more())
                .addObject("most", FeedbackQueries.MOST);
    }

    @GetMapping("/{id}")
    @AnyRole
    ModelAndView detail(Person person, Locale locale, @PathVariable UUID id) {
        return detail(person, locale, id, new TriageEntry("", ""), FieldProblems.NONE);
    }

    @PostMapping("/{id}/triage")
    @AnyRole
    ModelAndView triage(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes next) {
        TriageEntry entry = new TriageEntry(decision, answer);
        Answer<TriageOutcome> result = triaging.triage(person, id, entry, Channel.PORTAL);
        if (result instanceof Answer.Invalid<TriageOutcome> invalid) {
            return ShownAgain.invalid(detail(person, locale, id, entry, texts.of(invalid.problems(), locale)));
        }
        Answers.done(result);
        next.addFlashAttribute("done", true);
        return Redirects.goTo("/feedback/board");
    }

    @GetMapping("/{id}/screenshot")
    @AnyRole
    ResponseEntity<byte[]> screenshot(Person person, @PathVariable UUID id) {
        Screenshot picture = Answers.done(queries.screenshot(person, id));
        return ResponseEntity.ok()
                .header("Content-Disposition", "inline; filename=\"screenshot\"")
                .header("Cache-Control", "private, no-store")
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .body(picture.bytes());
    }

    private ModelAndView detail(Person person, Locale locale, UUID id, TriageEntry entry, FieldProblems problems) {
        FeedbackQueries.Detail detail = Answers.done(queries.detail(person, id));
        return new ModelAndView("feedback-one")
                .addObject("row", shown(detail.row(), locale))
                .addObject("triageable", detail.triageable())
                .addObject("team", queries.mayTriage(person))
                .addObject("decision", entry.decision())
                .addObject("answer", entry.answer())
                .addObject("problems", problems);
    }

    private FeedbackView shown(FeedbackRow row, Locale locale) {
        return FeedbackView.of(row, names.of(row.sender()), locale, clock.instant());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
