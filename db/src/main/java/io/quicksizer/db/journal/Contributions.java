package io.quicksizer.db.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of contributions other than step submissions, with queries for the contributors to a revision. */
public class Contributions {
    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kind of contribution other than the submission of a step. */
    public enum Kind {
        /** Renamed the engagement. */
        RENAMED,
        /** Moved the engagement to another catalogue version, and thereby to its figures. */
        CATALOGUE_MOVED,
        /** Contributed to the engagement that this one was copied from. */
        COPIED,
        /** Contributed to an alternative whose entries replaced those of the engagement. */
        ALTERNATIVE_APPLIED,
        /** Contributed to an alternative that is offered with the submission, or offered or renamed it. */
        ALTERNATIVE_OFFERED,
        /** Imported the engagement from the prototype. */
        MOVED_IN,
        /** Typed a draft that was transferred to somebody else. */
        DRAFT_HANDED_OVER,
        /** Shared the engagement with a team whose branding prints other texts. */
        BRAND_CHOSEN
    }

    /**
     * Records a contribution to a revision.
     *
     * @param revisionNumber the first revision that will contain it
     * @param actors user names
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
     * Returns everybody who, since the last approved revision before it, entered anything that a revision contains or
     * may have adopted, or wrote texts of the branding that it prints; and the people behind all of them. Refused
     * entries of people who were not entitled to make them do not count. The rule is implemented in the database, whose
     * constraint on decisions also uses it.
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
     * Returns the contributors without the authors of the branding.
     *
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
     * Returns everybody who ever entered anything in an engagement, regardless of approvals: the union over its
     * revisions up to one. The authors of its branding do not count, because another engagement prints its own.
     *
     * @param revisionNumber the last revision to include, frozen or not
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
     * Resolves user names to the people behind them: the issuer of a program's token, and other names under which the
     * identity provider knows or knew the same person.
     *
     * @param userNames of people and programs
     * @return these names and those of the people behind them
     */
    @Transactional(readOnly = true)
    public List<String> behind(Collection<String> userNames) {
        if (userNames.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select actor from people_behind(:names) order by 1")
                .param("names", userNames.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
