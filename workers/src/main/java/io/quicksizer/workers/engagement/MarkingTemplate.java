package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: turns a draft into a template, from which other engagements start, or back into work. Templates are
 * excluded from work lists, reminders and statistics; a template that is submitted becomes work.
 */
@Service
public class MarkingTemplate {
    private static final String ACTION = "engagement.template";

    private final EngagementForChange forChange;
    private final EngagementRepository engagements;
    private final EngagementViews views;
    private final AuditLog audit;
    private final Clock clock;

    MarkingTemplate(
            EngagementForChange forChange,
            EngagementRepository engagements,
            EngagementViews views,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.engagements = engagements;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the engagement a template, or work again. Idempotent: nothing changes if it is so already. */
    @Transactional
    public Answer<EngagementView> mark(Person actor, UUID id, boolean template) {
        return forChange.edit(actor, id, ACTION, engagement -> {
            if (engagement.template() == template) {
                return new Answer.Done<>(views.of(engagement));
            }
            if (template && !engagement.canBecomeTemplate()) {
                return new Answer.Conflicting<>(Conflict.of(ConflictCode.NO_TEMPLATE), engagement.rowVersion());
            }
            engagement.markAsTemplate(template, clock.instant());
            engagements.saveAndFlush(engagement);
            audit.done(actor.userName(), ACTION, "engagement", id, Map.of("template", template));
            return new Answer.Done<>(views.of(engagement));
        });
    }
}
