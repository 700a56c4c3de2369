package io.quicksizer.workers.revision;

import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.result.Answer;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: checks that a revision can be recomputed from its stored content. Writes nothing except the audit log. */
@Service
public class ReplayingRevision {
    private final EngagementQueries engagements;
    private final RevisionRepository revisions;
    private final Catalogues catalogues;
    private final AuditLog audit;

    ReplayingRevision(
            EngagementQueries engagements, RevisionRepository revisions, Catalogues catalogues, AuditLog audit) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.catalogues = catalogues;
        this.audit = audit;
    }

    /**
     * A replayed revision.
     *
     * @param outcome result of the replay
     */
    public record Replayed(SubmittedRevision revision, Replay.Outcome outcome) {}

    /** Replays a revision for a person who may read it. */
    @Transactional
    public Answer<Replayed> replay(Person person, UUID revisionId) {
        return Answer.found(
                revisions
                        .findById(revisionId)
                        .filter(revision -> engagements
                                .readable(person, revision.engagementId())
                                .isPresent())
                        .map(revision -> replay(person, revision)),
                "revision");
    }

    private Replayed replay(Person person, Revision revision) {
        String stored = revision.content().json();
        CatalogueSnapshot catalogue = catalogues
                .numbered(CanonicalJson.read(stored).catalogue().number())
                .orElseThrow(() -> new IllegalStateException(
                        "revision " + revision.id() + " refers to a catalogue version that does not exist"));
        Replay.Outcome outcome = Replay.of(stored, catalogue);
        audit.done(
                person.userName(),
                "revision.replay",
                "revision",
                revision.id(),
                Map.of(
                        "same",
                        outcome.same(),
                        "first",
                        outcome.first().map(FirstDifference::path).orElse("")));
        return new Replayed(SubmittedRevision.of(revision), outcome);
    }
}
