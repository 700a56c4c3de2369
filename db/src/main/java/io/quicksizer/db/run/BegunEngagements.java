package io.quicksizer.db.run;

import io.quicksizer.db.common.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of the engagements that were started from a form in Tasklist, which makes the starting job idempotent. */
public class BegunEngagements {
    private final JdbcClient jdbc;

    BegunEngagements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A job and the content of its form, which is part of the key because an engine that was set up again reuses its
     * keys.
     *
     * @param jobKey the engine's key of the job
     */
    public record Origin(long jobKey, long processInstanceKey, String submission) {
        private String sha256() {
            return Sha256.of(submission);
        }
    }

    /** Returns whether the job has started an engagement already, so that it is being repeated. */
    @Transactional(readOnly = true)
    public boolean exists(Origin origin) {
        return jdbc.sql("""
                        select exists (select from begun_in_tasklist
                                        where job_key = :job and process_instance_key = :instance
                                          and submission_sha256 = :submission)""")
                .param("job", origin.jobKey())
                .param("instance", origin.processInstanceKey())
                .param("submission", origin.sha256())
                .query(Boolean.class)
                .single();
    }

    /** Records the engagement that the job started. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Origin origin, UUID engagementId, Instant at) {
        jdbc.sql("""
                        insert into begun_in_tasklist (job_key, process_instance_key, submission_sha256, engagement_id,
                                                       begun_at)
                        values (:job, :instance, :submission, :engagement, :at)""")
                .param("job", origin.jobKey())
                .param("instance", origin.processInstanceKey())
                .param("submission", origin.sha256())
                .param("engagement", engagementId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
