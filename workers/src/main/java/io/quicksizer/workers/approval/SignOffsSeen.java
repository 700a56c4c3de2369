package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.SignOffFingerprints;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.result.Answer;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fingerprints by which a page finds out whether the sign-offs that it shows have changed. */
@Service
public class SignOffsSeen {
    private final SignOffFingerprints fingerprints;
    private final EngagementQueries engagements;
    private final ApprovalInbox inbox;

    SignOffsSeen(SignOffFingerprints fingerprints, EngagementQueries engagements, ApprovalInbox inbox) {
        this.fingerprints = fingerprints;
        this.engagements = engagements;
        this.inbox = inbox;
    }

    /** Returns the fingerprint of the decision page of a revision to its page, which checks whether it may be read. */
    @Transactional(readOnly = true)
    public String shown(UUID revisionId) {
        return fingerprints
                .ofRevision(revisionId)
                .map(SignOffFingerprints.OfRevision::fingerprint)
                .orElse("");
    }

    /** Returns the fingerprint of the decision page of a revision. */
    @Transactional(readOnly = true)
    public Answer<String> revision(Person reader, UUID revisionId) {
        return Answer.found(
                fingerprints
                        .ofRevision(revisionId)
                        .filter(seen -> engagements
                                .readable(reader, seen.engagementId())
                                .isPresent())
                        .map(SignOffFingerprints.OfRevision::fingerprint),
                "revision");
    }

    /** Returns the fingerprint of the pending sign-offs in the inbox of a person. */
    @Transactional(readOnly = true)
    public String inbox(Person person) {
        return person.is(Role.ADMIN)
                ? fingerprints.waiting()
                : fingerprints.waitingFor(inbox.groups(person), person.userName());
    }
}
