package io.quicksizer.workers.pilot;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.pilot.SatisfactionStore;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: the owner of an exported engagement rates their satisfaction; each person is asked only once. */
@Service
public class AskingSatisfaction {
    private static final int LONGEST = 2_000;
    private static final int HIGHEST = 5;

    private final SatisfactionStore store;
    private final EngagementQueries engagements;
    private final Features features;
    private final AuditLog audit;
    private final Clock clock;

    AskingSatisfaction(
            SatisfactionStore store, EngagementQueries engagements, Features features, AuditLog audit, Clock clock) {
        this.store = store;
        this.engagements = engagements;
        this.features = features;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns whether the question is shown to the person on the page of an engagement. */
    @Transactional(readOnly = true)
    public boolean asks(Person person, UUID engagementId) {
        return features.on(person, Feature.SATISFACTION_QUESTION)
                && !store.answered(person.userName())
                && owned(person, engagementId).isPresent()
                && store.exported(engagementId);
    }

    /**
     * Stores an answer.
     *
     * @param score 1 to 5; null to dismiss the question permanently
     * @return false if the person has already answered
     */
    @Transactional
    public Answer<Boolean> answer(Person person, UUID engagementId, @Nullable Integer score, String remark) {
        if (owned(person, engagementId).isEmpty() || !store.exported(engagementId)) {
            return new Answer.Missing<>("engagement");
        }
        String words = VisibleText.cleaned(remark).replace("\r\n", "\n");
        if (score != null && (score < 1 || score > HIGHEST)) {
            return new Answer.Invalid<>(List.of(Problem.of("score", ProblemCode.VALUE_MISSING)));
        }
        if (words.length() > LONGEST) {
            return new Answer.Invalid<>(List.of(Problem.of("remark", ProblemCode.TEXT_TOO_LONG, LONGEST)));
        }
        if (!VisibleText.isText(words)) {
            return new Answer.Invalid<>(List.of(Problem.of("remark", ProblemCode.TEXT_NOT_PRINTABLE)));
        }
        boolean first = store.answer(person.userName(), engagementId, score, words, clock.instant());
        if (first) {
            audit.done(
                    person.userName(),
                    "satisfaction.answer",
                    "engagement",
                    engagementId,
                    Map.of("answered", score != null));
        }
        return new Answer.Done<>(first);
    }

    private Optional<Engagement> owned(Person person, UUID engagementId) {
        return engagements
                .stillReadable(person, engagementId)
                .filter(engagement -> engagement.owner().equals(person.userName()));
    }
}
