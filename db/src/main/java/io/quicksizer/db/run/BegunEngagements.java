package io.quicksizer.db.run;

import io.quicksizer.db.common.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which engagements were begun by a job that a form in Tasklist led to. */
public class BegunEngagements {
    private final JdbcClient jdbc;

    BegunEngagements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A job and what its form held; an engine that was set up again reuses its keys.
     *
     * @param jobKey the engine's key of the job
     */
    public record Origin(long jobKey, long processInstanceKey, String submission) {
        private String sha256() {
            return Sha256.of(submission);
        }
    }

    /**
     * Returns whether the job has begun an engagement already.
     *
     * @param origin the job
     * @return true if it is repeated
     */
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

    /**
     * Remembers what the job has begun.
     *
     * @param origin the job
     */
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
