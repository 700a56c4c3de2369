package io.quicksizer.db.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Store of the people who signed in within each session of an OpenID provider, for logout tokens without a subject. */
public class ProviderSessions {
    private final JdbcClient jdbc;

    ProviderSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records a sign-in and deletes expired ones.
     *
     * @param sessionId the provider's session id ({@code sid})
     * @param expiresAt when no session here can continue any more
     */
    @Transactional
    public void signedIn(String issuer, String sessionId, String userName, Instant now, Instant expiresAt) {
        jdbc.sql("delete from provider_session where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into provider_session (issuer, session_id, user_name, expires_at)
                        values (:issuer, :session, :user, :expires)
                        on conflict (issuer, session_id, user_name) do update set expires_at = excluded.expires_at""")
                .param("issuer", issuer)
                .param("session", sessionId)
                .param("user", userName)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the user names of those who signed in within a session of the provider. */
    @Transactional(readOnly = true)
    public List<String> peopleOf(String issuer, String sessionId) {
        return jdbc.sql("select user_name from provider_session where issuer = :issuer and session_id = :session")
                .param("issuer", issuer)
                .param("session", sessionId)
                .query(String.class)
                .list();
    }
}
