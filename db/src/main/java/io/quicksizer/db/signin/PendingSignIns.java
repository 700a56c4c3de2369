package io.quicksizer.db.signin;

import io.quicksizer.db.common.Sha256;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps sign-ins that wait for an answer. Whoever reads this table can't answer in anybody's name: it has digests only.
 */
public class PendingSignIns {

    private final JdbcClient jdbc;

    PendingSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers a sign-in, and forgets those that have expired.
     *
     * @param relayState the secret that the identity provider hands back
     * @param browser the secret that the browser's cookie holds
     */
    @Transactional
    public void begin(String relayState, String browser, PendingSignIn signIn) {
        jdbc.sql("delete from sign_in_under_way where expires_at < :now")
                .param("now", at(signIn.begunAt()))
                .update();
        jdbc.sql("""
                        insert into sign_in_under_way
                          (relay_state_hash, browser_hash, request_id, return_to, begun_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        Sha256.of(relayState),
                        Sha256.of(browser),
                        signIn.requestId(),
                        signIn.returnTo(),
                        at(signIn.begunAt()),
                        at(signIn.expiresAt()))
                .update();
    }

    /**
     * The sign-in that belongs to both secrets.
     *
     * @param relayState what the identity provider handed back
     * @return empty if there is none, it was used, it has expired, or it was begun in another browser
     */
    @Transactional(readOnly = true)
    public Optional<PendingSignIn> find(String relayState, String browser, Instant now) {
        return jdbc.sql("""
                        select request_id, return_to, begun_at, expires_at from sign_in_under_way
                         where relay_state_hash = ? and browser_hash = ? and expires_at >= ?""")
                .params(Sha256.of(relayState), Sha256.of(browser), at(now))
                .query((row, number) -> new PendingSignIn(
                        row.getString("request_id"),
                        row.getString("return_to"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Forgets a sign-in, whether it succeeded or not: each is answered once.
     *
     * @param relayState what the identity provider handed back
     */
    @Transactional
    public void end(String relayState) {
        jdbc.sql("delete from sign_in_under_way where relay_state_hash = ?")
                .param(Sha256.of(relayState))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
