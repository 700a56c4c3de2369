package io.quicksizer.db.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a message of an identity provider count once, on whichever node it arrives. */
public class UsedMessages {

    private final JdbcClient jdbc;

    UsedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Uses a message up. Of several who try at the same moment one succeeds. Messages that have expired are forgotten.
     *
     * @param issuer who sent it
     * @param messageId its ID, unique for the issuer
     * @param expiresAt until when the message would be accepted; it is remembered that long
     * @return whether this was the first time
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean use(String issuer, String messageId, Instant now, Instant expiresAt) {
        jdbc.sql("delete from used_sign_in_message where expires_at < ?")
                .param(at(now))
                .update();
        return jdbc.sql("""
                        insert into used_sign_in_message (issuer, message_id, used_at, expires_at) values (?, ?, ?, ?)
                        on conflict do nothing""").params(issuer, messageId, at(now), at(expiresAt)).update() == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
