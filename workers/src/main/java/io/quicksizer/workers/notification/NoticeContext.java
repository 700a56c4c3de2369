package io.quicksizer.workers.notification;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collector of the facts for notices about an engagement. */
@Component
class NoticeContext {
    private final EngagementRepository engagements;
    private final RevisionRepository revisions;
    private final PeopleDirectory people;

    NoticeContext(EngagementRepository engagements, RevisionRepository revisions, PeopleDirectory people) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.people = people;
    }

    /**
     * The subject of a notice.
     *
     * @param revision the revision that it is about, or null
     * @param facts engagement, customer, opportunity and status; for a revision also its number, days and submitter
     */
    record Subject(Engagement engagement, @Nullable Revision revision, Map<String, String> facts) {

        /** Copies the facts. */
        Subject {
            facts = Map.copyOf(facts);
        }

        /** Returns the facts with further ones added. */
        Map<String, String> with(Map<String, String> more) {
            Map<String, String> all = new HashMap<>(facts);
            all.putAll(more);
            return all;
        }
    }

    /** Returns an engagement as the subject. */
    Optional<Subject> engagement(UUID id) {
        return engagements.findById(id).map(found -> new Subject(found, null, facts(found)));
    }

    /** Returns a revision as the subject. */
    Optional<Subject> revision(UUID id) {
        return revisions
                .findById(id)
                .flatMap(revision -> engagements
                        .findById(revision.engagementId())
                        .map(engagement -> new Subject(engagement, revision, facts(engagement, revision))));
    }

    /** Returns the display name of a person; the user name if the person is unknown. */
    String name(String userName) {
        return people.find(userName).map(Person::displayName).orElse(userName);
    }

    private Map<String, String> facts(Engagement engagement, Revision revision) {
        Map<String, String> facts = facts(engagement);
        facts.put("revision", String.valueOf(revision.number()));
        facts.put("days", revision.content().totalDays().toPlainString());
        facts.put("submitter", name(revision.submission().by()));
        return facts;
    }

    private static Map<String, String> facts(Engagement engagement) {
        Map<String, String> facts = new HashMap<>();
        facts.put("engagement", engagement.context().name());
        facts.put("customer", engagement.context().customer());
        facts.put("opportunity", engagement.context().opportunity());
        facts.put("status", engagement.status().name());
        return facts;
    }
}
