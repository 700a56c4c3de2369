package io.quicksizer.workers.feedback;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.FeedbackRow.Assessment;
import io.quicksizer.db.feedback.FeedbackRow.Triage;
import io.quicksizer.db.feedback.FeedbackStore;
import io.quicksizer.processes.model.FeedbackFacts;
import io.quicksizer.processes.model.FeedbackImpact;
import io.quicksizer.processes.model.FeedbackKind;
import io.quicksizer.processes.policy.FeedbackPolicy.Assessed;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.pilot.Cohorts;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.MessageCode;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: anybody who has access sends feedback about the product; its triage starts after the commit. */
@Service
public class SendingFeedback {
    /** Action in the audit log. */
    static final String ACTION = "feedback.send";

    private static final int LONGEST = 4_000;
    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_CORRELATION = 100;
    private static final int MOST_A_DAY = 30;
    private static final Duration SAME_PROBLEM = Duration.ofDays(7);

    private final FeedbackStore feedback;
    private final Cohorts cohorts;
    private final Outbox outbox;
    private final NotifyingOfFeedback notifying;
    private final AuditLog audit;
    private final Clock clock;
    private final FeedbackPolicyInForce policy;

    SendingFeedback(
            FeedbackStore feedback,
            Cohorts cohorts,
            Outbox outbox,
            NotifyingOfFeedback notifying,
            AuditLog audit,
            FeedbackPolicyInForce policy,
            Clock clock) {
        this.feedback = feedback;
        this.cohorts = cohorts;
        this.outbox = outbox;
        this.notifying = notifying;
        this.audit = audit;
        this.policy = policy;
        this.clock = clock;
    }

    /** Stores the feedback, starts its triage, and returns the stored row. */
    @Transactional
    public Answer<FeedbackRow> send(Person sender, FeedbackEntry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Problem> problems = problems(sender, entry, now);
        if (!problems.isEmpty()) {
            return new Answer.Invalid<>(problems);
        }
        FeedbackRow row = row(sender, entry, now);
        byte[] picture = entry.screenshot();
        feedback.add(row, picture == null ? null : ScreenshotCheck.picture(picture));
        outbox.add(new EngineCommand.StartTriage(
                row.id(),
                row.runId(),
                row.kind(),
                row.impact(),
                row.assessment().reporters()));
        notifying.waits(row);
        audit.done(
                sender.userName(),
                ACTION,
                "feedback",
                row.id(),
                Map.of("severity", row.assessment().severity(), "page", row.pageArea()));
        return new Answer.Done<>(row);
    }

    private FeedbackRow row(Person sender, FeedbackEntry entry, Instant now) {
        String area = PageArea.of(entry.page());
        int reporters = 1 + feedback.otherReporters(area, sender.userName(), now.minus(SAME_PROBLEM));
        FeedbackFacts facts = new FeedbackFacts(
                FeedbackKind.valueOf(entry.kind()), FeedbackImpact.valueOf(entry.impact()), reporters);
        Assessed assessed = policy.now().assess(facts);
        return new FeedbackRow(
                NewId.next(),
                UUID.randomUUID(),
                null,
                sender.userName(),
                entry.kind(),
                entry.impact(),
                message(entry),
                area,
                entry.consent() ? cut(entry.page(), LONGEST_PATH) : null,
                entry.consent() ? cut(entry.correlationId(), LONGEST_CORRELATION) : null,
                entry.consent(),
                cohorts.of(sender).orElse(null),
                new Assessment(
                        reporters,
                        assessed.severity().name(),
                        assessed.reason(),
                        now.plus(assessed.reminder()),
                        now.plus(assessed.timeLimit())),
                now,
                Triage.NONE,
                entry.screenshot() != null);
    }

    private List<Problem> problems(Person sender, FeedbackEntry entry, Instant now) {
        List<Problem> problems = new ArrayList<>();
        choice(entry.kind(), FeedbackKind.values(), "kind", FeedbackProblem.KIND_MISSING)
                .ifPresent(problems::add);
        choice(entry.impact(), FeedbackImpact.values(), "impact", FeedbackProblem.IMPACT_MISSING)
                .ifPresent(problems::add);
        text("message", message(entry)).ifPresent(problems::add);
        if (!VisibleText.isText(entry.page() + entry.correlationId())) {
            problems.add(Problem.of("page", ProblemCode.TEXT_NOT_PRINTABLE));
        }
        byte[] picture = entry.screenshot();
        if (picture != null) {
            Optional<Problem> wrong = entry.consent()
                    ? ScreenshotCheck.problem(picture)
                    : Optional.of(Problem.of("screenshot", FeedbackProblem.SCREENSHOT_NEEDS_CONSENT));
            wrong.ifPresent(problems::add);
        }
        if (problems.isEmpty() && feedback.sentBy(sender.userName(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            problems.add(Problem.of("message", FeedbackProblem.TOO_MUCH_TODAY, MOST_A_DAY));
        }
        return problems;
    }

    /** Returns the problem of a required text, which is cleaned; empty if it is valid. */
    static Optional<Problem> text(String field, String text) {
        if (text.isEmpty()) {
            return Optional.of(Problem.of(field, ProblemCode.VALUE_MISSING));
        }
        if (text.length() > LONGEST) {
            return Optional.of(Problem.of(field, ProblemCode.TEXT_TOO_LONG, LONGEST));
        }
        return VisibleText.isText(text)
                ? Optional.empty()
                : Optional.of(Problem.of(field, ProblemCode.TEXT_NOT_PRINTABLE));
    }

    private static Optional<Problem> choice(String typed, Enum<?>[] choices, String field, MessageCode code) {
        return Arrays.stream(choices).anyMatch(choice -> choice.name().equals(typed))
                ? Optional.empty()
                : Optional.of(Problem.of(field, code));
    }

    private static String message(FeedbackEntry entry) {
        return VisibleText.cleaned(entry.message()).replace("\r\n", "\n");
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
