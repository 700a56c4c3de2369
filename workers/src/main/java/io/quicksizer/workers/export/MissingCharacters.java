package io.quicksizer.workers.export;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.workers.document.Circumstances;
import io.quicksizer.workers.document.PdfProposal;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.revision.FreezingRevision;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: before a submission, names the characters that its documents would print as a box. */
@Service
public class MissingCharacters {
    private final EngagementRepository engagements;
    private final FreezingRevision freezing;
    private final PrintedSignOffs signOffs;
    private final Clock clock;

    MissingCharacters(
            EngagementRepository engagements, FreezingRevision freezing, PrintedSignOffs signOffs, Clock clock) {
        this.engagements = engagements;
        this.freezing = freezing;
        this.signOffs = signOffs;
        this.clock = clock;
    }

    /**
     * Returns the characters, each as {@code U+0E2E}, of everything that would be frozen if the engagement were
     * submitted now, and of its owner's name.
     */
    @Transactional(readOnly = true)
    public SortedSet<String> of(UUID engagementId) {
        return engagements.findById(engagementId).map(this::of).orElse(Collections.emptySortedSet());
    }

    private SortedSet<String> of(Engagement engagement) {
        Proposal proposal = new Proposal(freezing.content(engagement), circumstances(engagement), "");
        return new PdfProposal(proposal.settings()).missing(proposal);
    }

    private Circumstances circumstances(Engagement engagement) {
        return new Circumstances(
                engagement.currentRevisionNumber(),
                "",
                engagement.owner(),
                clock.instant(),
                Circumstances.Status.DRAFT,
                List.of(),
                Map.of(engagement.owner(), signOffs.name(engagement.owner())));
    }
}
