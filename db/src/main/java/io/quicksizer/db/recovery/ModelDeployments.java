package io.quicksizer.db.recovery;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which models were deployed to the engine that this database works with. */
public class ModelDeployments {
    private static final long LOCK = 0x7175_6963_6b6dL;

    private final JdbcClient jdbc;

    ModelDeployments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns whether the engine has the models and belongs to this database.
     *
     * @param digest of the models
     */
    @Transactional(readOnly = true)
    public boolean has(String digest) {
        return jdbc.sql("""
                        select exists (select from model_deployment d join recovery_mark m on m.engine_id = d.engine_id
                                        where d.digest = :digest and m.state = 'IN_STEP')""").param("digest", digest).query(Boolean.class).single();
    }

    /** Waits until no other node deploys; held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", LOCK)
                .query(String.class)
                .single();
    }

    /**
     * Notes a deployment; without a marker in the engine there is nothing to note it for.
     *
     * @param digest of the models
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deployed(String digest, Instant now) {
        jdbc.sql("""
                        insert into model_deployment (digest, engine_id, deployed_at)
                        select :digest, engine_id, :now from recovery_mark
                         where engine_id is not null and state = 'IN_STEP'
                        on conflict do nothing""")
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
