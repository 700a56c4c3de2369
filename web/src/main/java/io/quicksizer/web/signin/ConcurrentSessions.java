package io.quicksizer.web.signin;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Statement that stores a new attribute of a session. Requests of one session run at the same time: two of them may add
 * the same attribute, or the session may end while one of them runs. The last value counts, and an attribute of an
 * ended session is dropped; Spring Session's own statement fails in both cases, after the response has begun.
 */
@Component
class ConcurrentSessions implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    private static final String STORE = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select s.primary_id, added.name, added.bytes
              from (values (?, ?, ?)) as added (id, name, bytes)
              join %TABLE_NAME% s on s.primary_id = added.id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setCreateSessionAttributeQuery(STORE);
    }
}
