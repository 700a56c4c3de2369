package io.quicksizer.db.pilot;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
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

    /**
     * Returns the latest remarks of people in a cohort, newest first.
     *
     * @param from beginning of the cohort's first day
     */
    @Transactional(readOnly = true)
    public List<Remark> remarks(UUID cohort, Instant from, int limit) {
        return jdbc.sql("""
                        select s.score, s.remark, s.answered_at
                          from satisfaction s
                         where s.remark <> '' and s.answered_at >= :from
                           and (s.cohort_id = :cohort
                                or exists (select from cohort_person c
                                            where c.user_name = s.user_name and c.cohort_id = :cohort))
                         order by s.answered_at desc, s.user_name
                         limit :limit""")
                .param("cohort", cohort)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Remark(
                        row.getObject("score", Integer.class),
                        row.getString("remark"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Assigns the answers of people in a cohort to it, before it ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID cohort, Instant from) {
        jdbc.sql("""
                        update satisfaction set cohort_id = :cohort
                         where cohort_id is null and answered_at >= :from
                           and user_name in (select user_name from cohort_person where cohort_id = :cohort)""")
                .param("cohort", cohort)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .update();
    }
}
