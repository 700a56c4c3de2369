package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.FeedbackBoard;
import io.quicksizer.db.feedback.FeedbackFigures;
import io.quicksizer.db.feedback.FeedbackFilter;
import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.FeedbackStore;
import io.quicksizer.db.feedback.FeedbackWeek;
import io.quicksizer.db.feedback.Screenshot;
import io.quicksizer.db.feedback.TriageVisits;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.kpi.KpiWeeks;
import io.quicksizer.workers.result.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries of feedback, for its sender and the triage team. */
@Service
public class FeedbackQueries {
    /** Maximum number of rows of a board. */
    public static final int MOST = 200;

    private static final int WEEKS = 8;
    private static final String ACTION = "feedback.read";

    private final FeedbackStore feedback;
    private final FeedbackBoard board;
    private final FeedbackFigures figures;
    private final TriageVisits visits;
    private final TriageTeam team;
    private final KpiWeeks weeks;
    private final AuditLog audit;
    private final Clock clock;

    FeedbackQueries(
            FeedbackStore feedback,
            FeedbackBoard board,
            FeedbackFigures figures,
            TriageVisits visits,
            TriageTeam team,
            KpiWeeks weeks,
            AuditLog audit,
            Clock clock) {
        this.feedback = feedback;
        this.board = board;
        this.figures = figures;
        this.visits = visits;
        this.team = team;
        this.weeks = weeks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The board.
     *
     * @param rows the rows that match the filter, at most {@link #MOST}
     * @param more whether there are further rows
     * @param pages page areas to choose from
     * @param weeks figures of the last eight weeks, oldest first
     */
    public record Board(
            List<FeedbackRow> rows, boolean more, List<String> pages, List<String> cohorts, List<FeedbackWeek> weeks) {}

    /**
     * A feedback, for one reader.
     *
     * @param triageable whether the reader may decide on it now
     */
    public record Detail(FeedbackRow row, boolean triageable) {}

    /** Returns whether the person belongs to the triage team. */
    public boolean mayTriage(Person person) {
        return team.refusal(person).isEmpty();
    }

    /** Returns the board, for the triage team. */
    @Transactional
    public Answer<Board> board(Person person, FeedbackFilter filter) {
        return teamOnly(person, "board", () -> {
            LocalDate monday = weeks.thisWeek().monday();
            List<FeedbackRow> found = board.find(filter, clock.instant(), MOST + 1);
            return new Answer.Done<>(new Board(
                    found.stream().limit(MOST).toList(),
                    found.size() > MOST,
                    board.pages(),
                    board.cohorts(),
                    figures.weeks(monday.minusWeeks(WEEKS - 1L), monday, weeks.zone())));
        });
    }

    /** Returns the feedback that the person has sent, newest first, and marks its answers as seen. */
    @Transactional
    public List<FeedbackRow> own(Person person) {
        List<FeedbackRow> own = feedback.of(person.userName(), MOST);
        feedback.seen(person.userName(), clock.instant());
        return own;
    }

    /** Returns a feedback, for its sender and the triage team; for everybody else the answer is missing. */
    @Transactional
    public Answer<Detail> detail(Person person, UUID id) {
        return Answer.found(
                readable(person, id)
                        .map(row -> new Detail(
                                row,
                                row.waits()
                                        && mayTriage(person)
                                        && visits.waiting(id).isPresent())),
                "feedback");
    }

    /** Returns the screenshot of a feedback, for people who may read the feedback. */
    @Transactional(readOnly = true)
    public Answer<Screenshot> screenshot(Person person, UUID id) {
        return Answer.found(readable(person, id).flatMap(row -> feedback.screenshot(row.id())), "screenshot");
    }

    private Optional<FeedbackRow> readable(Person person, UUID id) {
        Optional<FeedbackRow> found = feedback.find(id);
        Optional<Refusal> refusal =
                found.filter(row -> !row.sender().equals(person.userName())).flatMap(row -> team.refusal(person));
        refusal.ifPresent(why -> audit.refused(person.userName(), ACTION, "feedback", id, why));
        return refusal.isPresent() ? Optional.empty() : found;
    }

    private <T> Answer<T> teamOnly(Person person, Object subject, Supplier<Answer<T>> reading) {
        Optional<Refusal> refusal = team.refusal(person);
        if (refusal.isPresent()) {
            audit.refused(person.userName(), ACTION, "feedback", subject, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        return reading.get();
    }
}
