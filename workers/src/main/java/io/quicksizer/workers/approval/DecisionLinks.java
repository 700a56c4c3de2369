package io.quicksizer.workers.approval;

import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.notification.DecisionLinkRow;
import io.quicksizer.db.notification.DecisionLinkStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issuer of links with which one person can make one decision. A link can be used once, expires, and is valid only for
 * the level, group and content that it was issued for. The database stores only the hash of its token.
 */
@Service
public class DecisionLinks {
    /** Time after which a link expires. */
    static final Duration LIFETIME = Duration.ofDays(3);

    private static final int TOKEN_BYTES = 32;

    private final AskedLevels askedLevels;
    private final Eligibility eligibility;
    private final DecisionLinkStore links;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DecisionLinks(AskedLevels askedLevels, Eligibility eligibility, DecisionLinkStore links, Clock clock) {
        this.askedLevels = askedLevels;
        this.eligibility = eligibility;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Issues a link to the pending decision.
     *
     * @return the path of the link, which can't be recovered later; empty if no decision is pending that the person may
     *     make
     */
    @Transactional
    public Optional<String> issue(String userName, UUID engagementId) {
        return askedLevels
                .of(engagementId)
                .filter(asked -> eligibility.of(userName, asked).allowed())
                .map(asked -> issued(userName, asked));
    }

    private String issued(String userName, AskedLevel asked) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        links.add(new DecisionLinkRow(
                Sha256.of(token),
                userName,
                asked.revision().engagementId(),
                asked.revision().id(),
                asked.level().level(),
                asked.level().currentGroup(),
                asked.revision().contentSha256(),
                now,
                now.plus(LIFETIME),
                false));
        return "/decide/" + token;
    }
}
