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
 * Use cases: somebody opens the link of a mail, and approves there. Opening decides nothing. Approving asks for the
 * same rights as any decision; the link only names what is decided.
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

    /** The state of a link, as somebody finds it. */
    public enum LinkState {
        /** The decision that it was made for waits. */
        VALID,
        /** It was used. */
        USED,
        /** It is too old. */
        EXPIRED,
        /** The level, the group that is asked or the content is another one by now, or nothing waits any more. */
        SUPERSEDED,
        /** The person may not decide any more what it was made for, such as after a delegation. */
        NO_RIGHT,
        /** It was made for somebody else. */
        OF_ANOTHER_PERSON,
        /** Nobody made it, or it was removed long ago. */
        UNKNOWN
    }

    /**
     * An opened link.
     *
     * @param engagementId where to go on; null if the link is of another person or unknown
     * @param waiting what waits for the decision; null unless the link is valid
     */
    public record OpenedLink(
            LinkState state,
            @Nullable UUID engagementId,
            @Nullable Waiting waiting) {}

    /**
     * A revision that waits for a decision.
     *
     * @param days its total
     */
    public record Waiting(
            UUID revisionId,
            String engagement,
            String customer,
            int revision,
            BigDecimal days,
            String submittedBy,
            int level) {}

    /** Looks at a link. Nothing is decided and the link is not used up; a link that does not hold is audited. */
    @Transactional
    public OpenedLink open(Person person, String token) {
        OpenedLink opened = opened(person, links.find(Sha256.of(token)));
        if (opened.state() != LinkState.VALID) {
            refused(person, OPEN, token, opened.state());
        }
        return opened;
    }

    /**
     * Approves what the link was made for, and uses the link up.
     *
     * @return the state that kept it from being approved; valid, with the answer of the decision, otherwise
     */
    @Transactional
    public Approved approve(Person person, String token) {
        Optional<DecisionLinkRow> found = links.findLocked(Sha256.of(token));
        found.ifPresent(link -> engagements.findLocked(link.engagementId())); // nobody else decides meanwhile
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
     * The end of an approval by link.
     *
     * @param answer what the decision led to; empty if the link did not hold
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

    /** What waits is shown to those only who may decide it now. */
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

    /** The beginning of the hash, by which an operator finds the link and nobody makes one. */
    private static String shown(String token) {
        return Sha256.of(token).substring(0, 16);
    }
}
