package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.catalogue.FindingSeverity;
import io.quicksizer.db.catalogue.ImportFinding;
import io.quicksizer.db.catalogue.ImportFindingRepository;
import io.quicksizer.db.catalogue.LineItem;
import io.quicksizer.db.catalogue.LineItemRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.workbook.FindingCode;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases: an administrator publishes a draft, so that new engagements use it, or discards it. Existing engagements
 * keep their version.
 */
@Service
public class PublishingCatalogue {

    static final String PUBLISH = "catalogue.publish";
    static final String DISCARD = "catalogue.discard";

    private final CatalogueVersionRepository versions;
    private final ImportFindingRepository findings;
    private final LineItemRepository lineItems;
    private final CatalogueLock lock;
    private final CatalogueAccess access;
    private final AuditLog audit;
    private final Clock clock;

    PublishingCatalogue(
            CatalogueVersionRepository versions,
            ImportFindingRepository findings,
            LineItemRepository lineItems,
            CatalogueLock lock,
            CatalogueAccess access,
            AuditLog audit,
            Clock clock) {
        this.versions = versions;
        this.findings = findings;
        this.lineItems = lineItems;
        this.lock = lock;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes a draft and retires the previously published version.
     *
     * @param versionId identifier of a catalogue version
     * @return the published version; invalid with all reasons against it; conflicting if it is not a draft; missing if
     *     there is none; refused if the actor is not an administrator
     */
    @Transactional
    public Answer<VersionEntry> publish(Person actor, long versionId) {
        return access.change(actor, PUBLISH, versionId, () -> published(actor, versionId));
    }

    private Answer<VersionEntry> published(Person actor, long versionId) {
        lock.takeForThisTransaction();
        CatalogueVersion draft = versions.findById(versionId).orElse(null);
        if (draft == null) {
            return new Answer.Missing<>("catalogue version");
        }
        if (draft.status() != CatalogueStatus.DRAFT) {
            return noDraft(actor, PUBLISH, draft);
        }
        List<Problem> reasons = reasonsAgainst(draft);
        if (!reasons.isEmpty()) {
            Map<String, ?> why =
                    Map.of("reasons", reasons.size(), "why", reasons.getFirst().message());
            audit.refused(actor.userName(), PUBLISH, CatalogueAccess.SUBJECT, versionId, why);
            return new Answer.Invalid<>(reasons);
        }
        CatalogueVersion published = versions.publish(draft, actor.userName(), clock.instant());
        audit.done(actor.userName(), PUBLISH, CatalogueAccess.SUBJECT, versionId, Map.of("number", published.number()));
        return new Answer.Done<>(VersionEntry.of(published));
    }

    /**
     * Discards a draft. Its content remains readable, but it can no longer be published.
     *
     * @param versionId identifier of a catalogue version
     * @return the discarded version; conflicting if it is not a draft; missing if there is none; refused if the actor
     *     is not an administrator
     */
    @Transactional
    public Answer<VersionEntry> discard(Person actor, long versionId) {
        return access.change(actor, DISCARD, versionId, () -> discarded(actor, versionId));
    }

    private Answer<VersionEntry> discarded(Person actor, long versionId) {
        lock.takeForThisTransaction();
        CatalogueVersion draft = versions.findById(versionId).orElse(null);
        if (draft == null) {
            return new Answer.Missing<>("catalogue version");
        }
        if (draft.status() != CatalogueStatus.DRAFT) {
            return noDraft(actor, DISCARD, draft);
        }
        draft.retire(actor.userName(), clock.instant());
        audit.done(actor.userName(), DISCARD, CatalogueAccess.SUBJECT, versionId, Map.of("number", draft.number()));
        return new Answer.Done<>(VersionEntry.of(draft));
    }

    private Answer<VersionEntry> noDraft(Person actor, String action, CatalogueVersion version) {
        Conflict conflict = Conflict.of(ConflictCode.VERSION_NO_DRAFT, version.number());
        audit.refused(
                actor.userName(), action, CatalogueAccess.SUBJECT, version.id(), Map.of("why", conflict.message()));
        return new Answer.Conflicting<>(conflict, version.rowVersion());
    }

    private List<Problem> reasonsAgainst(CatalogueVersion version) {
        List<Problem> reasons = new ArrayList<>();
        findings.findByVersionIdOrderByPosition(version.id()).stream()
                .filter(PublishingCatalogue::forbidsPublishing)
                .map(finding -> problem(DraftProblem.DRAFT_FINDING, StoredFindingText.word(finding)))
                .forEach(reasons::add);
        lineItems.findByVersionIdOrderByPosition(version.id()).stream()
                .filter(PublishingCatalogue::lacksDays)
                .map(item -> problem(DraftProblem.DRAFT_WITHOUT_DAYS, item.name()))
                .forEach(reasons::add);
        return reasons;
    }

    private static Problem problem(DraftProblem code, Object... arguments) {
        return Problem.of("version", code, arguments);
    }

    /**
     * Returns whether a finding prevents publishing. Missing days are checked on the current line items instead, which
     * may have been linked to a scenario since the import.
     */
    private static boolean forbidsPublishing(ImportFinding finding) {
        return finding.severity() == FindingSeverity.ERROR
                && !finding.code().equals(FindingCode.LINE_ITEM_WITHOUT_DAYS.name());
    }

    private static boolean lacksDays(LineItem item) {
        return item.scenario().isEmpty()
                && !StoredDays.read(item.days()).keySet().containsAll(List.of(Size.S, Size.M, Size.L));
    }
}
