package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Session ids can't be guessed: 216 bits of a secure random generator. */
@PortalTest
class SessionIdsTest {
    @Autowired
    private Portal portal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ids_are_random_and_as_long_as_their_column() {
        SessionIds ids = new SessionIds();

        assertThat(IntStream.range(0, 1_000).mapToObj(n -> ids.generate()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9_-]{36}"));
    }

    @Test
    void the_portal_uses_them() {
        jdbc.sql("delete from portal_session").update();
        SignedInBrowser browser = new SignedInBrowser(portal, "planner");
        browser.get("/engagements").isStatus(200);

        assertThat(jdbc.sql("select session_id from portal_session where principal_name = 'planner'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(id -> id.matches("[0-9a-f-]{36}")); // a UUID
    }
}
