package io.quicksizer.workers.approval;

import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.SignOffLevelView;
import io.quicksizer.workers.revision.SubmittedRevision;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queries for a pending sign-off in the portal and through the API. They return the same frozen revision as the form in
 * Tasklist shows.
 */
@Service
public class SignOffQueries {
    private final EngagementQueries engagements;
    private final AskedLevels askedLevels;
    private final SigningOff signingOff;

    SignOffQueries(EngagementQueries engagements, AskedLevels askedLevels, SigningOff signingOff) {
        this.engagements = engagements;
        this.askedLevels = askedLevels;
        this.signingOff = signingOff;
    }

    /**
     * A pending sign-off.
     *
     * @param revision the revision to be signed; a decision names the hash of its content
     * @param content the content of the revision
     * @param level the pending level: who is asked, and why
     * @param refusal why the reader may not decide; empty if the reader may
     */
    public record SignOffView(
            SubmittedRevision revision, FrozenSizing content, SignOffLevelView level, Optional<Refusal> refusal) {}

    /** Returns the pending sign-off of an engagement; missing if there is none. */
    @Transactional(readOnly = true)
    public Answer<SignOffView> view(Person reader, UUID engagementId) {
        if (engagements.readable(reader, engagementId).isEmpty()) {
            return new Answer.Missing<>("engagement");
        }
        return askedLevels
                .of(engagementId)
                .<Answer<SignOffView>>map(asked -> new Answer.Done<>(view(reader, asked)))
                .orElseGet(() -> new Answer.Missing<>("sign-off that waits for a decision"));
    }

    private SignOffView view(Person reader, AskedLevel asked) {
        Revision revision = asked.revision();
        return new SignOffView(
                SubmittedRevision.of(revision),
                CanonicalJson.read(revision.content().json()),
                SignOffLevelView.of(asked.level()),
                signingOff.refusal(reader.userName(), asked));
    }
}
