package io.quicksizer.web.engagement;

import io.quicksizer.db.revision.RevisionSummary;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.StoppingEngagement;
import io.quicksizer.workers.operations.RecallingRevision;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.ReopeningEngagement;
import io.quicksizer.workers.revision.ReplayingRevision;
import io.quicksizer.workers.revision.ReplayingRevision.Replayed;
import io.quicksizer.workers.revision.RevisionQueries;
import io.quicksizer.workers.revision.UndoingWithdrawal;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Page actions that end, reopen or recall an engagement, and replay a revision; the workflow follows asynchronously.
 */
@Page
class LifeCyclePage {
    private static final int LONGEST_REASON = 2_000;

    private final Dossier dossier;
    private final StoppingEngagement stopping;
    private final ReopeningEngagement reopening;
    private final RecallingRevision recalling;
    private final UndoingWithdrawal undoing;
    private final RevisionQueries revisions;
    private final ReplayingRevision replaying;
    private final ProblemText problemText;

    LifeCyclePage(
            Dossier dossier,
            StoppingEngagement stopping,
            ReopeningEngagement reopening,
            RecallingRevision recalling,
            UndoingWithdrawal undoing,
            RevisionQueries revisions,
            ReplayingRevision replaying,
            ProblemText problemText) {
        this.dossier = dossier;
        this.stopping = stopping;
        this.reopening = reopening;
        this.recalling = recalling;
        this.undoing = undoing;
        this.revisions = revisions;
        this.replaying = replaying;
        this.problemText = problemText;
    }

    @PostMapping("/engagements/{id}/withdraw")
    @PlannersOnly
    ModelAndView withdraw(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes next) {
        return end(id, stopping.withdraw(person, id, comment.strip()), "dossier.notice.withdraw", locale, next);
    }

    /** Cancels an engagement as an administrator; the reason is required. */
    @PostMapping("/engagements/{id}/cancel")
    @AdministratorsOnly
    ModelAndView cancel(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        List<Problem> problems = problems(reason);
        if (!problems.isEmpty()) {
            Attempt attempt = new Attempt("cancel", Map.of("reason", reason), problemText.of(problems, locale));
            return ShownAgain.invalid(dossier.page(person, locale, id, Long.MAX_VALUE, attempt));
        }
        return end(id, stopping.cancel(person, id, reason.strip()), "dossier.notice.cancel", locale, next);
    }

    @PostMapping("/engagements/{id}/revisions")
    @PlannersOnly
    ModelAndView reopen(Person person, Locale locale, @PathVariable UUID id, RedirectAttributes next) {
        return end(id, reopening.reopen(person, id), "dossier.notice.reopen", locale, next);
    }

    /** Recalls the submitted revision; possible for the submitter as long as nobody has decided. */
    @PostMapping("/engagements/{id}/recall")
    @PlannersOnly
    ModelAndView recall(Person person, Locale locale, @PathVariable UUID id, RedirectAttributes next) {
        return end(id, recalling.recall(person, id), "dossier.notice.recall", locale, next);
    }

    /** Undoes a withdrawal; possible for the person who withdrew, within a day. */
    @PostMapping("/engagements/{id}/undo-withdrawal")
    @PlannersOnly
    ModelAndView undoWithdrawal(Person person, Locale locale, @PathVariable UUID id, RedirectAttributes next) {
        Answer<Integer> answer = undoing.undo(person, id);
        return answer instanceof Answer.Conflicting<Integer>
                ? end(id, new Answer.Done<>(0), "dossier.notice.undo-late", locale, next)
                : end(id, answer, "dossier.notice.undo-withdrawal", locale, next);
    }

    @PostMapping("/engagements/{id}/revisions/{number}/replay")
    @AnyRole
    ModelAndView replay(Person person, Locale locale, @PathVariable UUID id, @PathVariable int number) {
        UUID revision = Answers.done(revisions.list(person, id)).stream()
                .filter(summary -> summary.number() == number)
                .map(RevisionSummary::id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Replayed replayed = Answers.done(replaying.replay(person, revision));
        return dossier.page(person, locale, id, Long.MAX_VALUE, Attempt.NONE)
                .addObject("replayed", number)
                .addObject("replay", replayed.outcome())
                .addObject("first", replayed.outcome().first().orElse(null));
    }

    private static List<Problem> problems(String reason) {
        if (reason.isBlank()) {
            return List.of(Problem.of("reason", ProblemCode.VALUE_MISSING));
        }
        return reason.length() > LONGEST_REASON
                ? List.of(Problem.of("reason", ProblemCode.TEXT_TOO_LONG, LONGEST_REASON))
                : List.of();
    }

    /** Redirects to the page, which shows the current status, with a notice about success or why nothing changed. */
    private <T> ModelAndView end(UUID id, Answer<T> answer, String key, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute(
                EngagementNotice.ATTRIBUTE,
                answer instanceof Answer.Conflicting<T> late
                        ? new EngagementNotice("dossier.notice.late", problemText.of(late, locale))
                        : new EngagementNotice(key, String.valueOf(Answers.done(answer))));
        return Redirects.goTo("/engagements/" + id);
    }
}
