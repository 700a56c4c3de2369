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
 * Makes links that lead one person to one decision. A link is used once, expires, and holds for the level, the group
 * and the content that it was made for. The database keeps the hash of its token only.
 */
@Service
public class DecisionLinks {
    /** How long a link is good for. */
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
     * Makes a link to the decision that waits.
     *
     * @return the path of the link, which nobody can make again; empty if nothing waits that the person may decide
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
