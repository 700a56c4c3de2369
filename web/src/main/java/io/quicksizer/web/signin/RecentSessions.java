package io.quicksizer.web.signin;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Statement that stores the time of a request in its session. It writes nothing if that is all that changed and the
 * stored time is at most {@value #EXACT_TO_MILLIS} ms old: one step of the wizard is several requests, and each of them
 * would wait for the disk. A session thus ends at most that much too early when it is idle.
 */
@Component
class RecentSessions implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    static final long EXACT_TO_MILLIS = 10_000;

    private static final String STORE = """
            update %TABLE_NAME% s
               set session_id = sent.id, last_access_time = sent.accessed, max_inactive_interval = sent.idle,
                   expiry_time = sent.expiry, principal_name = sent.name
              from (values (cast(? as char(36)), cast(? as bigint), cast(? as int), cast(? as bigint),
                            cast(? as varchar), cast(? as char(36)))) as sent (id, accessed, idle, expiry, name, key)
             where s.primary_id = sent.key
               and (sent.accessed > s.last_access_time + """ + EXACT_TO_MILLIS + """

                    or (s.session_id, s.max_inactive_interval, s.principal_name)
                       is distinct from (sent.id, sent.idle, sent.name))
            """;

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(STORE);
    }
}
