package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementFilter;
import io.quicksizer.db.engagement.EngagementPage;
import io.quicksizer.db.engagement.EngagementReader;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementSearch;
import io.quicksizer.db.engagement.EngagementSort;
import io.quicksizer.db.engagement.PageCursor;
import io.quicksizer.db.engagement.PersonShare;
import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.db.journal.StepHistory;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads engagements for a person; what the person may not see does not exist. */
@Service
public class EngagementQueries {
    private static final int MOST_TAGS = 200;

    private final EngagementRepository engagements;
    private final EngagementForReading forReading;
    private final EngagementSearch search;
    private final StepHistory history;
    private final EngagementViews views;
    private final NextRevision next;

    EngagementQueries(
            EngagementRepository engagements,
            EngagementForReading forReading,
            EngagementSearch search,
            StepHistory history,
            EngagementViews views,
            NextRevision next) {
        this.engagements = engagements;
        this.forReading = forReading;
        this.search = search;
        this.history = history;
        this.views = views;
        this.next = next;
    }

    /** One engagement. */
    @Transactional(readOnly = true)
    public Answer<EngagementView> view(Person reader, UUID id) {
        return Answer.found(readable(reader, id).map(views::of), "engagement");
    }

    /**
     * A page of engagements: those that {@link AccessPolicy#reading} lets the person read.
     *
     * @param after end of the page before, or null for the first
     * @param limit rows, 1..200
     * @throws IllegalArgumentException if the cursor belongs to another order
     */
    @Transactional(readOnly = true)
    public EngagementPage page(
            Person reader, EngagementFilter filter, EngagementSort sort, @Nullable PageCursor after, int limit) {
        return search.page(filter, eyes(reader), sort, after, limit);
    }

    /** The most frequent tags of the engagements that the person may read, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> tags(Person reader) {
        return search.tags(eyes(reader), MOST_TAGS);
    }

    /** The number of unread mentions of the person on engagements that the person may read. */
    @Transactional(readOnly = true)
    public int unreadMentions(Person reader) {
        return search.unreadMentions(reader.userName(), eyes(reader));
    }

    private static EngagementReader eyes(Person reader) {
        List<String> teams = reader.team() == null ? List.of() : List.of(reader.team());
        EngagementReader member = EngagementReader.user(reader.userName(), teams);
        EngagementReader colleague = reader.is(Role.APPROVER) ? member.whoApproves() : member;
        return reader.is(Role.ADMIN) ? EngagementReader.administrator() : colleague;
    }

    /** The person's rights on an engagement, if the person may read it. */
    @Transactional(readOnly = true)
    public Optional<Rights> rights(Person person, UUID id) {
        return stillReadable(person, id).map(engagement -> Rights.of(person, engagement, next));
    }

    /** With whom else an engagement is shared, if the person may read it. */
    @Transactional(readOnly = true)
    public List<PersonShare> shares(Person reader, UUID id) {
        return stillReadable(reader, id).map(Engagement::shares).orElse(List.of());
    }

    /** The path of an engagement, oldest visit first; empty if the person may not read it. */
    @Transactional(readOnly = true)
    public List<PastVisit> way(Person reader, UUID id) {
        return stillReadable(reader, id)
                .map(engagement -> history.visits(engagement.id()))
                .orElse(List.of());
    }

    /** The usual time at each step: the median over the latest stays of any engagement. */
    @Transactional(readOnly = true)
    public Map<String, Duration> usualStays() {
        return history.medians(Arrays.stream(Step.values()).map(Enum::name).toList());
    }

    /** The engagement if the person may read it; an attempt to see what is not shared is audited. */
    @Transactional(readOnly = true)
    public Optional<Engagement> readable(Person reader, UUID id) {
        return forReading.shown(reader, EngagementForReading.READ, engagements.findById(id));
    }

    /** The engagement if the person may read it, where nobody has asked for it by its id: lists leave it out. */
    @Transactional(readOnly = true)
    public Optional<Engagement> stillReadable(Person reader, UUID id) {
        return engagements
                .findById(id)
                .filter(engagement ->
                        EngagementForReading.refusal(reader, engagement).isEmpty());
    }
}
