package io.quicksizer.db.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contributors to a revision: the entries of its steps, and changes by other means. */
public class Contributions {
    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The means of changing an engagement beside its steps. */
    public enum Kind {
        /** Another name. */
        RENAMED,
        /** The figures of another catalogue version. */
        CATALOGUE_MOVED,
        /** Contributed to the engagement that this one is a copy of. */
        COPIED,
        /** Contributed to an alternative whose entries replaced those of the engagement. */
        ALTERNATIVE_APPLIED,
        /** Contributed to an alternative that is offered beside what is submitted, or offered or renamed it. */
        ALTERNATIVE_OFFERED,
        /** Brought it over from the prototype. */
        MOVED_IN,
        /** Typed a draft that somebody else was given. */
        DRAFT_HANDED_OVER,
        /** Shared it with a team whose documents print other words. */
        BRAND_CHOSEN
    }

    /**
     * Records a change of what a revision will state.
     *
     * @param revisionNumber the first revision that will state it
     * @param actors user names
     * @param kind means of the change
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID engagementId, int revisionNumber, Collection<String> actors, Kind kind, Instant at) {
        actors.forEach(actor -> jdbc.sql("""
                        insert into contribution (id, engagement_id, revision_number, actor, kind, contributed_at)
                        values (gen_random_uuid(), :engagement, :revision, :actor, :kind, :at)""")
                .param("engagement", engagementId)
                .param("revision", revisionNumber)
                .param("actor", actor)
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    /**
     * People who entered anything that a revision states, or may have taken over, since the revision before it that was
     * approved last, who wrote words of the branding that it prints since then, and the people behind all of them.
     * Refused entries of people without the right to make them do not count. The rule stands in the database, whose
     * constraint on decisions uses it as well.
     *
     * @param revisionNumber the revision, frozen or not
     * @return user names
     */
    @Transactional(readOnly = true)
    public List<String> contributors(UUID engagementId, int revisionNumber) {
        return jdbc.sql("select actor from contributors(:engagement, :revision) order by 1")
                .param("engagement", engagementId)
                .param("revision", revisionNumber)
                .query(String.class)
                .list();
    }

    /**
     * The contributors without the authors of the branding.
     *
     * @param engagementId the engagement
     * @param revisionNumber the revision, frozen or not
     * @return user names
     */
    @Transactional(readOnly = true)
    public List<String> entered(UUID engagementId, int revisionNumber) {
        return jdbc.sql("""
                        select actor from people_behind(array(select e.actor from entered_by(:engagement, :revision) e))
                         order by 1""")
                .param("engagement", engagementId)
                .param("revision", revisionNumber)
                .query(String.class)
                .list();
    }

    /**
     * People who ever entered anything of an engagement, whatever was approved meanwhile: those of each of its
     * revisions up to one. The words of its branding do not count, because another engagement prints its own.
     *
     * @param revisionNumber the last revision that counts, frozen or not
     * @return user names
     */
    @Transactional(readOnly = true)
    public List<String> everybody(UUID engagementId, int revisionNumber) {
        return jdbc.sql("""
                        select distinct k.actor
                          from (select r.number from revision r
                                 where r.engagement_id = :engagement and r.number < :revision
                                union select cast(:revision as int)) each (number),
                               lateral entered_by(:engagement, each.number) k
                         order by 1""")
                .param("engagement", engagementId)
                .param("revision", revisionNumber)
                .query(String.class)
                .list();
    }

    /**
     * The people behind user names: who issued a token to a program, and other names under which the identity provider
     * knows or knew the same person.
     *
     * @param userNames of people and programs
     * @return these names and those of the people behind them
     */
    @Transactional(readOnly = true)
    public List<String> behind(Collection<String> userNames) {
        return jdbc.sql("select actor from people_behind(:names) order by 1")
                .param("names", userNames.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
