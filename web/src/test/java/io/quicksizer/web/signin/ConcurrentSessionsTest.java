package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@PortalTest
@QuicksizerDatabase(sharedAs = "portal-people")
class ConcurrentSessionsTest {
    private static final String ATTRIBUTE = "token";

    private final SessionRepository<Session> sessions;
    private String id = "";

    @SuppressWarnings("unchecked") // the type of the repository's sessions is not accessible
    ConcurrentSessionsTest(@Autowired SessionRepository<?> sessions) {
        this.sessions = (SessionRepository<Session>) sessions;
    }

    @BeforeEach
    void open() {
        Session session = sessions.createSession();
        sessions.save(session);
        id = session.getId();
    }

    @Test
    void two_requests_of_a_session_may_add_the_same_attribute() {
        Session first = sessions.findById(id);
        Session second = sessions.findById(id);
        first.setAttribute(ATTRIBUTE, "first");
        second.setAttribute(ATTRIBUTE, "second");

        sessions.save(first);
        sessions.save(second);

        assertThat(sessions.findById(id).<String>getAttribute(ATTRIBUTE)).isEqualTo("second");
    }

    @Test
    void a_request_may_add_an_attribute_to_a_session_that_has_ended_meanwhile() {
        Session running = sessions.findById(id);
        running.setAttribute(ATTRIBUTE, "late");
        sessions.deleteById(id);

        sessions.save(running);

        assertThat(sessions.findById(id)).isNull();
    }
}
