package io.quicksizer.workers.approval;

import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.notification.DecisionLinkRow;
import io.quicksizer.db.notification.DecisionLinkStore;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases of a link in a mail: opening it, and approving with it. Opening decides nothing. Approving needs the same
 * rights as any other decision; the link itself grants none.
 */
@Service
public class DecidingByLink {
    private static final String OPEN = "decision-link.open";
    private static final String APPROVE = "decision-link.approve";

    private final DecisionLinkStore links;
    private final AskedLevels askedLevels;
    private final Eligibility eligibility;
    private final EngagementRepository engagements;
    private final Deciding deciding;
    private final AuditLog audit;
    private final Clock clock;

    DecidingByLink(
            DecisionLinkStore links,
            AskedLevels askedLevels,
            Eligibility eligibility,
            EngagementRepository engagements,
            Deciding deciding,
            AuditLog audit,
            Clock clock) {
        this.links = links;
        this.askedLevels = askedLevels;
        this.eligibility = eligibility;
        this.engagements = engagements;
        this.deciding = deciding;
        this.audit = audit;
        this.clock = clock;
    }

    /** State of a link for the person who opens it. */
    public enum LinkState {
        /** The decision that it was issued for is pending. */
        VALID,
        /** It was used to approve. */
        USED,
        /** It has expired. */
        EXPIRED,
        /** The level, its group or the content has changed since, or nothing is pending any more. */
        SUPERSEDED,
        /** The person no longer has the right to decide, for example because a delegation has ended. */
        NO_RIGHT,
        /** It was issued to another person. */
        OF_ANOTHER_PERSON,
        /** It was never issued, or it has been removed since. */
        UNKNOWN
    }

    /**
     * An opened link.
     *
     * @param engagementId the engagement of the decision; null if the link is another person's or unknown
     * @param waiting the revision to decide on; null unless the link is valid
     */
    public record OpenedLink(
            LinkState state,
            @Nullable UUID engagementId,
            @Nullable Waiting waiting) {}

    /**
     * A revision with a pending decision.
     *
     * @param days total days of the revision
     */
    public record Waiting(
            UUID revisionId,
            String engagement,
            String customer,
            int revision,
            BigDecimal days,
            String submittedBy,
            int level) {}

    /**
     * Returns the state of a link without deciding anything or using the link. An attempt with a link that isn't valid
     * is audited.
     */
    @Transactional
    public OpenedLink open(Person person, String token) {
        OpenedLink opened = opened(person, links.find(Sha256.of(token)));
        if (opened.state() != LinkState.VALID) {
            refused(person, OPEN, token, opened.state());
        }
        return opened;
    }

    /**
     * Approves the level that the link was issued for. If that succeeds, the link is marked as used.
     *
     * @return the link with the answer of the decision; without an answer if the link isn't valid
     */
    @Transactional
    public Approved approve(Person person, String token) {
        Optional<DecisionLinkRow> found = links.findLocked(Sha256.of(token));
        found.ifPresent(link -> engagements.findLocked(link.engagementId())); // no concurrent decision
        OpenedLink opened = opened(person, found);
        if (opened.state() != LinkState.VALID) {
            refused(person, APPROVE, token, opened.state());
            return new Approved(opened, Optional.empty());
        }
        DecisionLinkRow link = found.orElseThrow();
        Answer<Deciding.Receipt> answer = deciding.approveTotal(person, link.engagementId(), "", link.contentSha256());
        if (answer instanceof Answer.Done<?>) {
            links.use(Sha256.of(token), clock.instant());
            audit.done(
                    person.userName(),
                    APPROVE,
                    "decision-link",
                    shown(token),
                    Map.of("engagement", link.engagementId().toString()));
        }
        return new Approved(opened, Optional.of(answer));
    }

    /**
     * Result of an approval by link.
     *
     * @param answer the answer of the decision; empty if the link isn't valid
     */
    public record Approved(OpenedLink link, Optional<Answer<Deciding.Receipt>> answer) {}

    private OpenedLink opened(Person person, Optional<DecisionLinkRow> found) {
        if (found.isEmpty()) {
            return new OpenedLink(LinkState.UNKNOWN, null, null);
        }
        DecisionLinkRow link = found.get();
        if (!link.userName().equals(person.userName())) {
            return new OpenedLink(LinkState.OF_ANOTHER_PERSON, null, null);
        }
        if (link.used()) {
            return new OpenedLink(LinkState.USED, link.engagementId(), null);
        }
        if (!clock.instant().isBefore(link.expiresAt())) {
            return new OpenedLink(LinkState.EXPIRED, link.engagementId(), null);
        }
        return askedLevels
                .of(link.engagementId())
                .filter(asked -> isMeant(link, asked))
                .map(asked -> opened(person, asked))
                .orElseGet(() -> new OpenedLink(LinkState.SUPERSEDED, link.engagementId(), null));
    }

    /** Reveals the revision only to a person who may decide it now. */
    private OpenedLink opened(Person person, AskedLevel asked) {
        UUID engagement = asked.revision().engagementId();
        return eligibility.of(person.userName(), asked).allowed()
                ? new OpenedLink(LinkState.VALID, engagement, waiting(asked))
                : new OpenedLink(LinkState.NO_RIGHT, engagement, null);
    }

    private static boolean isMeant(DecisionLinkRow link, AskedLevel asked) {
        return asked.revision().id().equals(link.revisionId())
                && asked.level().level() == link.level()
                && asked.level().currentGroup().equals(link.offeredTo())
                && asked.revision().contentSha256().equals(link.contentSha256());
    }

    private Waiting waiting(AskedLevel asked) {
        Revision revision = asked.revision();
        return engagements
                .findById(revision.engagementId())
                .map(engagement -> new Waiting(
                        revision.id(),
                        engagement.context().name(),
                        engagement.context().customer(),
                        revision.number(),
                        revision.content().totalDays(),
                        revision.submission().by(),
                        asked.level().level()))
                .orElseThrow();
    }

    private void refused(Person person, String action, String token, LinkState state) {
        audit.refused(person.userName(), action, "decision-link", shown(token), Map.of("message", state.name()));
    }

    /** Returns a prefix of the hash: enough for an operator to find the row, useless for forging the token. */
    private static String shown(String token) {
        return Sha256.of(token).substring(0, 16);
    }
}
