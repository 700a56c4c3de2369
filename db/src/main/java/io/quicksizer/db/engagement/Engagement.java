package io.quicksizer.db.engagement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sizing for one customer. Its status changes only through the methods below, each of which rejects transitions
 * that the present status does not allow. Every change, of a choice too, increments the row version, so that a second
 * save based on the same state is a conflict (docs/domain.md, rule 9).
 */
@Entity
@Table(name = "engagement")
public class Engagement {
    /** The program whose token {@code ops/probe} uses: what it opens belongs to the synthetic journey. */
    public static final String SYNTHETIC_ACCOUNT = "service:synthetic-probe";

    @Id
    private UUID id;

    @Embedded
    private EngagementContext context;

    private String owner;
    private @Nullable String team;
    private long catalogueVersionId;

    @Enumerated(EnumType.STRING)
    private EngagementStatus status;

    private int currentRevisionNumber;
    private UUID runId;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String createdBy;

    private Instant updatedAt;
    private @Nullable Instant archivedAt;
    private String searchText;
    private @Nullable BigDecimal totalDays;
    private @Nullable BigDecimal firstYearDays;
    private boolean template;

    @Column(updatable = false)
    private boolean synthetic;

    @Column(insertable = false, updatable = false)
    private @Nullable String currentStep;

    @Version
    private @Nullable Long rowVersion;

    @ElementCollection
    @CollectionTable(name = "engagement_scope_type", joinColumns = @JoinColumn(name = "engagement_id"))
    @OrderBy("position")
    private List<ScopeTypeChoice> scopeTypes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "engagement_line_item", joinColumns = @JoinColumn(name = "engagement_id"))
    @OrderBy("position")
    private List<StoredLineItemChoice> lineItems = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "engagement_custom_service", joinColumns = @JoinColumn(name = "engagement_id"))
    @OrderBy("lineItemKey, position")
    private List<StoredCustomService> customServices = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "engagement_share", joinColumns = @JoinColumn(name = "engagement_id"))
    @OrderBy("userName")
    private List<PersonShare> shares = new ArrayList<>();

    /** For the persistence provider. */
    protected Engagement() {}

    /**
     * Creates a draft at revision 1.
     *
     * @param id from {@link io.quicksizer.db.common.NewId}
     * @param context at least the name
     * @param catalogueVersionId the published catalogue version; the engagement keeps it (docs/domain.md, rule 10)
     */
    public Engagement(
            UUID id, EngagementContext context, String owner, long catalogueVersionId, UUID runId, Instant at) {
        this.id = id;
        this.owner = owner;
        this.createdBy = owner;
        this.synthetic = owner.equals(SYNTHETIC_ACCOUNT);
        this.catalogueVersionId = catalogueVersionId;
        this.runId = runId;
        this.status = EngagementStatus.DRAFT;
        this.currentRevisionNumber = 1;
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        this.totalDays = BigDecimal.ZERO;
        this.firstYearDays = BigDecimal.ZERO;
        describe(context, at);
    }

    public final void describe(EngagementContext newContext, Instant at) {
        context = newContext;
        searchText = SearchText.stored(newContext.name(), newContext.customer(), newContext.opportunity());
        touch(at);
    }

    /**
     * Stores the totals of the choices, for lists.
     *
     * @param total days of all years
     * @param firstYear days of the first contract year
     */
    public void measure(BigDecimal total, BigDecimal firstYear) {
        totalDays = total;
        firstYearDays = firstYear;
    }

    /**
     * Replaces the scope types, both chosen and remembered ones.
     *
     * @param choices keys of the engagement's catalogue version; an unknown one is rejected at commit
     */
    public void chooseScopeTypes(List<ScopeTypeChoice> choices, Instant at) {
        replace(scopeTypes, choices, at);
    }

    /**
     * Replaces the line items, both chosen and remembered ones. Those with custom services must stay among them.
     *
     * @param choices keys of the engagement's catalogue version; an unknown one is rejected at commit
     */
    public void chooseLineItems(List<StoredLineItemChoice> choices, Instant at) {
        replace(lineItems, choices, at);
    }

    /**
     * Replaces the custom services of all line items.
     *
     * @param services each of a line item of this engagement; anything else is rejected at commit
     */
    public void defineCustomServices(List<StoredCustomService> services, Instant at) {
        replace(customServices, services, at);
    }

    /**
     * Returns the number of the first revision that will contain changes made now: the current one until it is
     * submitted; at least 1.
     */
    public int nextFrozenNumber() {
        return status.isInWizard() ? currentRevisionNumber : currentRevisionNumber + 1;
    }

    /**
     * Marks or unmarks the engagement as a template. Lists and figures leave templates out.
     *
     * @param becomesTemplate whether it is a template from now on
     * @throws ForbiddenTransition when it is to become a template but was submitted before
     */
    public void markAsTemplate(boolean becomesTemplate, Instant at) {
        require(!becomesTemplate || canBecomeTemplate(), "made a template");
        template = becomesTemplate;
        touch(at);
    }

    /**
     * Returns whether it can be a template: a draft that was never submitted, so that no figure loses an engagement
     * that it counted.
     */
    public boolean canBecomeTemplate() {
        return status == EngagementStatus.DRAFT && currentRevisionNumber == 1;
    }

    /**
     * Submits the current revision for approval; a template becomes an ordinary engagement.
     *
     * @throws ForbiddenTransition unless it is in the wizard
     */
    public void submit(Instant at) {
        require(status.isInWizard(), "submitted");
        template = false;
        become(EngagementStatus.IN_APPROVAL, at);
    }

    /**
     * Recalls the submitted revision before anybody has decided on it, and starts the next revision.
     *
     * @return the number of the next revision
     * @throws ForbiddenTransition unless it is in approval
     */
    public int recall(Instant at) {
        require(status == EngagementStatus.IN_APPROVAL, "taken back");
        template = false;
        become(EngagementStatus.DRAFT, at);
        return ++currentRevisionNumber;
    }

    /**
     * Sends the engagement back to its planner for changes, and starts the next revision.
     *
     * @return the number of the next revision
     * @throws ForbiddenTransition unless it is in approval
     */
    public int requestChanges(Instant at) {
        require(status == EngagementStatus.IN_APPROVAL, "sent back for changes");
        become(EngagementStatus.CHANGES_REQUESTED, at);
        return ++currentRevisionNumber;
    }

    /**
     * Approves the current revision.
     *
     * @throws ForbiddenTransition unless it is in approval
     */
    public void approve(Instant at) {
        require(status == EngagementStatus.IN_APPROVAL, "approved");
        become(EngagementStatus.APPROVED, at);
    }

    /**
     * Rejects the engagement, which is final unless it is reopened.
     *
     * @throws ForbiddenTransition unless it is in approval
     */
    public void reject(Instant at) {
        require(status == EngagementStatus.IN_APPROVAL, "rejected");
        become(EngagementStatus.REJECTED, at);
    }

    /**
     * Withdraws the engagement on behalf of its planner.
     *
     * @throws ForbiddenTransition unless it is running
     */
    public void withdraw(Instant at) {
        require(status.isRunning(), "withdrawn");
        become(EngagementStatus.WITHDRAWN, at);
    }

    /**
     * Cancels the engagement on behalf of an administrator.
     *
     * @throws ForbiddenTransition unless it is running
     */
    public void cancel(Instant at) {
        require(status.isRunning(), "cancelled");
        become(EngagementStatus.CANCELLED, at);
    }

    /**
     * Starts the next revision of an engagement that was decided.
     *
     * @param newRunId identifies the new run of its process
     * @return the number of the next revision
     * @throws ForbiddenTransition unless it is approved or rejected
     */
    public int reopen(UUID newRunId, Instant at) {
        require(status.isDecided(), "reopened");
        template = false;
        become(EngagementStatus.DRAFT, at);
        runId = newRunId;
        return ++currentRevisionNumber;
    }

    /**
     * Undoes a withdrawal, and restores the engagement from the archive. A revision that had been submitted stays
     * withdrawn, and the next one is started.
     *
     * @param newRunId identifies the new run of its process
     * @param submitted whether the current revision had been submitted
     * @param sentBack whether the current revision was started because an approver requested changes
     * @return the number of the revision in progress
     * @throws ForbiddenTransition unless it is withdrawn
     */
    public int resume(UUID newRunId, boolean submitted, boolean sentBack, Instant at) {
        require(status == EngagementStatus.WITHDRAWN, "resumed");
        become(sentBack && !submitted ? EngagementStatus.CHANGES_REQUESTED : EngagementStatus.DRAFT, at);
        archivedAt = null;
        template = template && currentRevisionNumber == 1 && !submitted;
        runId = newRunId;
        currentRevisionNumber += submitted ? 1 : 0;
        return currentRevisionNumber;
    }

    /**
     * Assigns a new run of the process because the engine lost the present one. Visits and keys of the present run are
     * invalid from now on.
     *
     * @param newRunId identifies the new run
     * @throws ForbiddenTransition when the engagement has nothing left to do
     */
    public void rebuild(UUID newRunId) {
        require(status.mayHaveWork(), "rebuilt");
        runId = newRunId;
    }

    private void become(EngagementStatus newStatus, Instant at) {
        status = newStatus;
        touch(at);
    }

    private void require(boolean allowed, String participle) {
        if (!allowed) {
            throw new ForbiddenTransition(status, participle);
        }
    }

    /**
     * Moves to another catalogue version (docs/domain.md, rule 10). Choices whose keys it lacks must be replaced in the
     * same transaction.
     *
     * @param newCatalogueVersionId a version that was published
     */
    public void useCatalogue(long newCatalogueVersionId, Instant at) {
        catalogueVersionId = newCatalogueVersionId;
        touch(at);
    }

    /** Transfers the engagement to another owner. */
    public void handOverTo(String newOwner, Instant at) {
        owner = newOwner;
        touch(at);
    }

    /**
     * Shares the engagement with a team, or with none.
     *
     * @param newTeam null to stop sharing
     */
    public void shareWith(@Nullable String newTeam, Instant at) {
        team = newTeam;
        touch(at);
    }

    /**
     * Replaces the people it is shared with in addition to its team.
     *
     * @param people each person once
     */
    public void shareWith(List<PersonShare> people, Instant at) {
        replace(shares, people, at);
    }

    /** Archives the engagement; it is still found by searches in the archive. */
    public void archive(Instant at) {
        archivedAt = at.truncatedTo(ChronoUnit.MICROS);
        touch(at);
    }

    /** Restores the engagement from the archive. */
    public void restore(Instant at) {
        archivedAt = null;
        touch(at);
    }

    /** Increments the row version because its alternatives, which are part of what is submitted, were changed. */
    public void changeAlternatives(Instant at) {
        touch(at.isAfter(updatedAt) ? at : updatedAt.plus(1, ChronoUnit.MICROS));
    }

    private <T> void replace(List<T> current, List<T> wanted, Instant at) {
        if (!current.equals(wanted)) {
            current.clear();
            current.addAll(wanted);
        }
        touch(at);
    }

    private void touch(Instant at) {
        updatedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID id() {
        return id;
    }

    /** Returns whether it belongs to the synthetic journey: its course notifies nobody, and its documents expire. */
    public boolean isSynthetic() {
        return synthetic;
    }

    public EngagementContext context() {
        return context;
    }

    public String owner() {
        return owner;
    }

    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    public long catalogueVersionId() {
        return catalogueVersionId;
    }

    public EngagementStatus status() {
        return status;
    }

    public int currentRevisionNumber() {
        return currentRevisionNumber;
    }

    public UUID runId() {
        return runId;
    }

    /**
     * Returns whether it is a template. The mark is valid for drafts only: the previous release, which may run during
     * an update, does not clear it on submission.
     */
    public boolean template() {
        return template && status == EngagementStatus.DRAFT;
    }

    /** Returns the step of the latest visit as of when this row was loaded; empty before the first visit. */
    public Optional<String> currentStep() {
        return Optional.ofNullable(currentStep);
    }

    public List<ScopeTypeChoice> scopeTypes() {
        return List.copyOf(scopeTypes);
    }

    public List<StoredLineItemChoice> lineItems() {
        return List.copyOf(lineItems);
    }

    public List<StoredCustomService> customServices() {
        return List.copyOf(customServices);
    }

    public List<PersonShare> shares() {
        return List.copyOf(shares);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }

    /** Returns the version of the row for optimistic locking and entity tags; 0 for a row that was never changed. */
    public long rowVersion() {
        return rowVersion == null ? 0 : rowVersion;
    }
}
