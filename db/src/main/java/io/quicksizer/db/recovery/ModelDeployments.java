package io.quicksizer.db.recovery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of the models that were deployed to the engine of this database. */
public class ModelDeployments {
    private static final long LOCK = 0x7175_6963_6b6dL;

    private final JdbcClient jdbc;

    ModelDeployments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns whether the engine has the models and is in step with this database.
     *
     * @param digest of the models
     */
    @Transactional(readOnly = true)
    public boolean has(String digest) {
        return jdbc.sql("""
                        select exists (select from model_version v join recovery_mark m on m.engine_id = v.engine_id
                                        where v.digest = :digest and m.state = 'IN_STEP')""").param("digest", digest).query(Boolean.class).single();
    }

    /** Waits until no other node deploys, and locks deployments until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", LOCK)
                .query(String.class)
                .single();
    }

    /**
     * Records a deployment, unless the engine is not in step with this database or has no marker.
     *
     * @param digest of the models
     * @param versions the versions that the engine has given them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deployed(String digest, List<ModelVersion> versions, Instant now) {
        jdbc.sql("""
                        insert into model_deployment (digest, engine_id, deployed_at)
                        select :digest, engine_id, :now from recovery_mark
                         where engine_id is not null and state = 'IN_STEP'
                        on conflict do nothing""")
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        versions.forEach(version -> remember(digest, version));
    }

    private void remember(String digest, ModelVersion version) {
        jdbc.sql("""
                        insert into model_version (engine_id, digest, process, version, definition_key)
                        select engine_id, digest, :process, :version, :key
                          from model_deployment join recovery_mark m using (engine_id)
                         where digest = :digest and m.state = 'IN_STEP'
                        on conflict do nothing""")
                .param("process", version.process())
                .param("version", version.version())
                .param("key", version.definitionKey())
                .param("digest", digest)
                .update();
    }

    /**
     * Returns the newest version of each process, deployed by whichever release; an empty list if none is known or the
     * engine is not in step with this database.
     */
    @Transactional(readOnly = true)
    public List<ModelVersion> newest() {
        return jdbc.sql("""
                        select distinct on (process) process, version, definition_key
                          from model_version join recovery_mark m using (engine_id)
                         where m.state = 'IN_STEP'
                         order by process, version desc""")
                .query((row, number) -> new ModelVersion(
                        row.getString("process"), row.getInt("version"), row.getLong("definition_key")))
                .list();
    }
}
