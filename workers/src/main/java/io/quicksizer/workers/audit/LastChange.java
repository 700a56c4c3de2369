package io.quicksizer.workers.audit;

import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.result.ChangedBy;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lookup of who changed something last, for a person whose page or program has read an older state. Callers have to
 * check that the person may read the subject.
 */
@Component
public class LastChange {
    private static final String ENGAGEMENT = "engagement";
    private static final String SUBMISSION = "step.submit";

    /** The actions that give an engagement another version. Comments, tags and reminders do not. */
    private static final Set<String> ENGAGEMENT_CHANGES = Set.of(
            SUBMISSION,
            "alternative.delete",
            "alternative.offer",
            "alternative.rename",
            "alternative.restore",
            "alternative.save",
            "alternative.switch",
            "alternative.withhold",
            "engagement.archive",
            "engagement.cancel",
            "engagement.hand-over",
            "engagement.move-catalogue",
            "engagement.rebuild",
            "engagement.rename",
            "engagement.reopen",
            "engagement.restore",
            "engagement.share",
            "engagement.take-back",
            "engagement.template",
            "engagement.undo-move",
            "engagement.undo-withdrawal",
            "engagement.unshare",
            "engagement.withdraw");

    private final AuditQueries audit;
    private final PeopleDirectory people;

    LastChange(AuditQueries audit, PeopleDirectory people) {
        this.audit = audit;
        this.people = people;
    }

    /** Returns the latest change of an engagement. */
    public Optional<ChangedBy> ofEngagement(Person reader, UUID id) {
        return of(reader, ENGAGEMENT, id, ENGAGEMENT_CHANGES);
    }

    /** Returns the latest submission of a step. */
    public Optional<ChangedBy> ofStep(Person reader, UUID engagement, String step) {
        return ofPart(reader, ENGAGEMENT, engagement, Set.of(SUBMISSION), "step", step);
    }

    /** Returns the latest of these actions on a subject. */
    public Optional<ChangedBy> of(Person reader, String subjectType, Object subjectId, Collection<String> actions) {
        return audit.doneByPeople(subjectType, subjectId, actions, 1).stream()
                .findFirst()
                .map(fact -> by(reader, fact));
    }

    /**
     * Returns the latest of these actions on a part of a subject.
     *
     * @param member member of the audit entry's details that identifies the part
     */
    public Optional<ChangedBy> ofPart(
            Person reader,
            String subjectType,
            Object subjectId,
            Collection<String> actions,
            String member,
            String value) {
        return audit.lastDoneToPart(subjectType, subjectId, actions, member, value)
                .map(fact -> by(reader, fact));
    }

    /** Returns a change of which the row knows who made it. */
    public ChangedBy by(Person reader, String userName, Instant at) {
        String name = people.find(userName).map(Person::displayName).orElse(userName);
        return new ChangedBy(userName, name, at, userName.equals(reader.userName()));
    }

    private ChangedBy by(Person reader, AuditFact fact) {
        return by(reader, fact.actor(), fact.occurredAt());
    }
}
