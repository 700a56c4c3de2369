package io.quicksizer.db.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reader of visits that nobody completed before their run was restarted elsewhere: those recorded before the restart
 * was ordered, and those entered before the engine carried it out. The engine's keys tell the latter from the visit to
 * which the restart led, because they increase within a run; a visit that was terminated may be recorded late.
 */
public class LeftVisits {
    private final JdbcClient jdbc;

    LeftVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A visit that a restart has left.
     *
     * @param processInstanceKey the engine's key of the instance of the step
     * @param elementInstanceKey the engine's key of the visit
     */
    public record LeftVisit(long processInstanceKey, long elementInstanceKey, String step) {}

    /** Returns the visits left by restarts that the engine has carried out since a time. */
    @Transactional(readOnly = true)
    public List<LeftVisit> since(Instant time) {
        return jdbc.sql("""
                        select v.process_instance_key, v.element_instance_key, v.step
                          from outbox_message m
                          join step_event r on r.id = (m.payload ->> 'event')::uuid
                          join step_event v on v.engagement_id = r.engagement_id and v.run_id = r.run_id
                                           and v.kind = 'ENTERED'
                          left join step_event c on c.run_id = v.run_id and c.kind = 'COMPLETED'
                                                and c.element_instance_key = v.element_instance_key
                         where m.kind = 'Restart' and m.delivered_at > :time and c.id is null
                           and (v.occurred_at < r.occurred_at
                                or exists (select from step_event later
                                            where later.engagement_id = v.engagement_id and later.run_id = v.run_id
                                              and later.kind = 'ENTERED'
                                              and later.element_instance_key > v.element_instance_key))""")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new LeftVisit(
                        row.getLong("process_instance_key"),
                        row.getLong("element_instance_key"),
                        row.getString("step")))
                .list();
    }
}
