package io.quicksizer.workers.audit;

import io.quicksizer.db.audit.AuditEntry;
import io.quicksizer.db.audit.AuditEntryRepository;
import io.quicksizer.db.audit.AuditFact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries for the audit log of an engagement, page by page. Callers have to check who may read the engagement. */
@Service
public class AuditQueries {
    private static final String ENGAGEMENT = "engagement";

    private final AuditEntryRepository entries;

    AuditQueries(AuditEntryRepository entries) {
        this.entries = entries;
    }

    /**
     * An audit entry.
     *
     * @param sequence position in the hash chain
     * @param fact the recorded action
     */
    public record Entry(long sequence, AuditFact fact, String hash) {
        static Entry of(AuditEntry stored) {
            return new Entry(stored.seq(), stored.fact(), stored.hash());
        }
    }

    /**
     * Returns the entries about an engagement itself, newest first.
     *
     * @param before sequence of the first entry that is left out; only lower ones are returned
     */
    @Transactional(readOnly = true)
    public List<Entry> ofEngagement(UUID engagementId, long before, int limit) {
        return entries
                .findBySubjectTypeAndSubjectIdAndSeqLessThanOrderBySeqDesc(
                        ENGAGEMENT, engagementId.toString(), before, Limit.of(limit))
                .stream()
                .map(Entry::of)
                .toList();
    }

    /** Returns the latest facts about a subject that people did with one of these actions, newest first. */
    @Transactional(readOnly = true)
    public List<AuditFact> doneByPeople(String subjectType, Object subjectId, Collection<String> actions, int limit) {
        return entries.doneByPeople(subjectType, subjectId.toString(), actions, Limit.of(limit)).stream()
                .map(AuditEntry::fact)
                .toList();
    }

    /** Returns whether people did one of these actions on the engagement of a visit after the visit began. */
    @Transactional(readOnly = true)
    public boolean doneByPeopleDuring(UUID visit, Collection<String> actions) {
        return entries.doneByPeopleDuring(visit, actions);
    }

    /**
     * Returns the latest fact about a part of a subject that people did with one of these actions.
     *
     * @param member member of the details that identifies the part
     */
    @Transactional(readOnly = true)
    public Optional<AuditFact> lastDoneToPart(
            String subjectType, Object subjectId, Collection<String> actions, String member, String part) {
        return entries.lastDoneToPart(subjectType, subjectId.toString(), actions, member, part)
                .map(AuditEntry::fact);
    }

    /**
     * Returns the entries about an engagement and its revisions, newest first.
     *
     * @param revisions identifiers of its revisions; may be empty
     * @param before sequence of the first entry that is left out; only lower ones are returned
     */
    @Transactional(readOnly = true)
    public List<Entry> aboutEngagement(UUID engagementId, Collection<String> revisions, long before, int limit) {
        return entries.aboutEngagement(engagementId.toString(), revisions, before, Limit.of(limit)).stream()
                .map(Entry::of)
                .toList();
    }
}
