package io.quicksizer.web.signin;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scheduled removal of expired sessions, which audits their end. Replaces Spring Session's own cleanup, which publishes
 * no event. With several nodes, exactly one of them deletes and audits a given session.
 */
@Component
class IdleSessions {
    private final JdbcClient jdbc;
    private final SignInAudit audit;
    private final Clock clock;

    IdleSessions(JdbcClient jdbc, SignInAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void end() {
        List<String> ended =
                jdbc.sql("""
                        delete from portal_session where expiry_time < :now
                        returning coalesce(principal_name, '')""").param("now", clock.millis()).query(String.class).list();
        ended.stream()
                .filter(userName -> !userName.isEmpty())
                .forEach(userName -> audit.sessionEnded(userName, "idle for too long"));
    }
}
