package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@QuicksizerDatabase(sharedAs = "portal-people")
class IdleSessionsTest {
    @Autowired
    private Portal portal;

    @Autowired
    private IdleSessions idle;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_session_that_lay_idle_for_too_long_is_removed_and_its_end_audited_once() {
        jdbc.sql("delete from portal_session").update();
        new SignedInBrowser(portal, "viewer");
        SignedInBrowser busy = new SignedInBrowser(portal, "planner");
        jdbc.sql("update portal_session set expiry_time = 1 where principal_name = 'viewer'")
                .update();

        idle.end();
        idle.end();

        assertThat(jdbc.sql("select principal_name from portal_session")
                        .query(String.class)
                        .list())
                .containsExactly("planner");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'session.end' and actor = 'viewer'"
                                + " and detail like '%idle for too long%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(busy.get("/engagements").isStatus(200).text()).containsPattern("<body[^>]* data-idle=\"[1-9]\\d+\"");
    }
}
