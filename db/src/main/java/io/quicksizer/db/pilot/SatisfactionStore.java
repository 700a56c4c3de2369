package io.quicksizer.db.pilot;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Store of satisfaction scores, one for each person. */
public class SatisfactionStore {
    private final JdbcClient jdbc;

    SatisfactionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether the person has answered or declined to answer. */
    @Transactional(readOnly = true)
    public boolean answered(String userName) {
        return jdbc.sql("select exists (select from satisfaction where user_name = :name)")
                .param("name", userName)
                .query(Boolean.class)
                .single();
    }

    /** Returns whether an engagement has an approved revision with all its documents. */
    @Transactional(readOnly = true)
    public boolean exported(UUID engagement) {
        return jdbc.sql("""
                        select exists (select from revision r join exported_revision x on x.revision_id = r.id
                                        where r.engagement_id = :id and r.status = 'APPROVED')""").param("id", engagement).query(Boolean.class).single();
    }

    /**
     * Stores an answer.
     *
     * @param score 1 to 5; null if the person declines to answer
     * @return false if the person has answered before
     */
    @Transactional
    public boolean answer(String userName, UUID engagement, @Nullable Integer score, String remark, Instant at) {
        return jdbc.sql("""
                                insert into satisfaction (user_name, engagement_id, score, remark, answered_at)
                                values (:name, :engagement, :score, :remark, :at)
                                on conflict (user_name) do nothing""")
                        .param("name", userName)
                        .param("engagement", engagement)
                        .param("score", score, java.sql.Types.INTEGER)
                        .param("remark", remark)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
