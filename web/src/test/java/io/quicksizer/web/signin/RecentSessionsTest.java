package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RecentSessionsTest {
    @Autowired
    private Portal portal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_time_of_a_request_is_stored_to_ten_seconds() {
        SignedInBrowser browser = new SignedInBrowser(portal, "viewer");
        long recent = System.currentTimeMillis();
        long earlier = recent - 2 * RecentSessions.EXACT_TO_MILLIS;

        lastUsed(recent);
        browser.get("/engagements").isStatus(200);
        assertThat(usedAfter(recent)).isZero();

        lastUsed(earlier);
        browser.get("/engagements").isStatus(200);
        assertThat(usedAfter(earlier)).isOne();
    }

    private void lastUsed(long at) {
        jdbc.sql("update portal_session set last_access_time = :at, expiry_time = :at + 1000 * max_inactive_interval"
                        + " where principal_name = 'viewer'")
                .param("at", at)
                .update();
    }

    private long usedAfter(long at) {
        return jdbc.sql("select count(*) from portal_session where principal_name = 'viewer' and last_access_time > :at"
                        + " and expiry_time > :at + 1000 * max_inactive_interval")
                .param("at", at)
                .query(Long.class)
                .single();
    }
}
