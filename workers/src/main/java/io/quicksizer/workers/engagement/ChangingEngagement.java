package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Answer.Difference;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: renames, archives and restores engagements, which happens outside the wizard's steps. */
@Service
public class ChangingEngagement {
    private final EngagementForChange forChange;
    private final EngagementRepository engagements;
    private final EngagementViews views;
    private final Contributions contributions;
    private final AuditLog audit;
    private final Clock clock;

    ChangingEngagement(
            EngagementForChange forChange,
            EngagementRepository engagements,
            EngagementViews views,
            Contributions contributions,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.engagements = engagements;
        this.views = views;
        this.contributions = contributions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Renames the engagement. Existing revisions keep the name that they were submitted with. */
    @Transactional
    public Answer<EngagementView> rename(Person actor, UUID id, long expectedVersion, String name) {
        return switch (NewEngagement.of(name, "").check()) {
            case Checked.Refused<NewEngagement> refused -> new Answer.Invalid<>(refused.problems());
            case Checked.Accepted<NewEngagement>(NewEngagement checked) ->
                renamed(actor, id, expectedVersion, checked.texts().get(ContextText.NAME));
        };
    }

    private Answer<EngagementView> renamed(Person actor, UUID id, long expectedVersion, String name) {
        return change(actor, id, expectedVersion, "engagement.rename", new Difference("name", name, ""), engagement -> {
            engagement.describe(engagement.context().renamed(name), now());
            contributions.record(
                    id, engagement.nextFrozenNumber(), List.of(actor.userName()), Contributions.Kind.RENAMED, now());
        });
    }

    /** Archives the engagement. */
    @Transactional
    public Answer<EngagementView> archive(Person actor, UUID id, long expectedVersion) {
        return change(actor, id, expectedVersion, "engagement.archive", null, engagement -> engagement.archive(now()));
    }

    /** Restores the engagement from the archive. */
    @Transactional
    public Answer<EngagementView> restore(Person actor, UUID id, long expectedVersion) {
        return change(actor, id, expectedVersion, "engagement.restore", null, engagement -> engagement.restore(now()));
    }

    private Answer<EngagementView> change(
            Person actor,
            UUID id,
            long expectedVersion,
            String action,
            @Nullable Difference wanted,
            Consumer<Engagement> change) {
        return forChange.edit(actor, id, action, engagement -> {
            if (engagement.rowVersion() != expectedVersion) {
                return stale(engagement, wanted);
            }
            change.accept(engagement);
            engagements.saveAndFlush(engagement);
            audit.done(actor.userName(), action, "engagement", id, Map.of());
            return new Answer.Done<>(views.of(engagement));
        });
    }

    private static Answer<EngagementView> stale(Engagement engagement, @Nullable Difference wanted) {
        List<Difference> differences = wanted == null
                ? List.of()
                : List.of(new Difference(
                        wanted.field(), wanted.yours(), engagement.context().name()));
        return new Answer.Conflicting<>(
                Conflict.of(ConflictCode.ENGAGEMENT_CHANGED), engagement.rowVersion(), differences);
    }

    private Instant now() {
        return clock.instant();
    }
}
