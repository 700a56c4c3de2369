package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.EngagementTags;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: people who may edit an engagement give it tags, by which lists are filtered. A tag is not part of the
 * sizing: it makes nobody a contributor and causes no conflict with a person who is editing.
 */
@Service
public class TaggingEngagement {
    private static final String ACTION = "engagement.tag";

    private final EngagementForChange forChange;
    private final EngagementTags tags;
    private final EngagementViews views;
    private final AuditLog audit;

    TaggingEngagement(EngagementForChange forChange, EngagementTags tags, EngagementViews views, AuditLog audit) {
        this.forChange = forChange;
        this.tags = tags;
        this.views = views;
        this.audit = audit;
    }

    /** Adds a tag; does nothing if the engagement has it already. */
    @Transactional
    public Answer<EngagementView> add(Person actor, UUID id, String tag) {
        return change(actor, id, present -> {
            List<String> more = new ArrayList<>(present);
            more.add(tag);
            return more;
        });
    }

    /** Removes a tag; does nothing if the engagement doesn't have it. */
    @Transactional
    public Answer<EngagementView> remove(Person actor, UUID id, String tag) {
        return change(actor, id, present -> {
            String removed = Tags.spelled(tag);
            return present.stream()
                    .filter(kept -> !Tags.spelled(kept).equals(removed))
                    .toList();
        });
    }

    /** Replaces all tags. */
    @Transactional
    public Answer<EngagementView> replace(Person actor, UUID id, List<String> wanted) {
        return change(actor, id, present -> wanted);
    }

    private Answer<EngagementView> change(Person actor, UUID id, UnaryOperator<List<String>> change) {
        return forChange.edit(actor, id, ACTION, engagement -> {
            List<String> present = tags.of(id);
            List<String> wanted = change.apply(present).stream()
                    .map(Tags::spelled)
                    .distinct()
                    .sorted()
                    .toList();
            List<Problem> problems = Tags.problems(wanted, present);
            if (!problems.isEmpty()) {
                return new Answer.Invalid<>(problems);
            }
            if (!wanted.equals(present.stream().sorted().toList())) {
                tags.replace(id, wanted);
                audit.done(actor.userName(), ACTION, "engagement", id, Map.of("tags", String.join(", ", wanted)));
            }
            return new Answer.Done<>(views.of(engagement));
        });
    }
}
