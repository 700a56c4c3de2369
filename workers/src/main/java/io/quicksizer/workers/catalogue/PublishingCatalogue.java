package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.catalogue.FindingSeverity;
import io.quicksizer.db.catalogue.ImportFinding;
import io.quicksizer.db.catalogue.ImportFindingRepository;
import io.quicksizer.db.catalogue.LineItem;
import io.quicksizer.db.catalogue.LineItemRepository;
import io.quicksizer.workers.catalogue.workbook.FindingCode;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft the version that new engagements start with, or discards it. Existing engagements keep theirs. */
public class PublishingCatalogue {

    static final String PUBLISH = "catalogue.publish";
    static final String DISCARD = "catalogue.discard";

    private final CatalogueVersionRepository versions;
    private final ImportFindingRepository findings;
    private final LineItemRepository lineItems;
    private final CatalogueLock lock;
    private final CatalogueAudit audit;

    PublishingCatalogue(
            CatalogueVersionRepository versions,
            ImportFindingRepository findings,
            LineItemRepository lineItems,
            CatalogueLock lock,
            CatalogueAudit audit) {
        this.versions = versions;
        this.findings = findings;
        this.lineItems = lineItems;
        this.lock = lock;
        this.audit = audit;
    }

    /**
     * Publishes a draft and retires the version published before.
     *
     * @param versionId identifier of a catalogue version
     * @param by who publishes
     * @return the published version, or why it can't be published
     */
    @Transactional
    public Publication publish(long versionId, RequestedBy by) {
        lock.takeForThisTransaction();
        CatalogueVersion draft = versions.findById(versionId).orElse(null);
        List<Problem> reasons = draft == null ? List.of(problem(DraftProblem.VERSION_UNKNOWN)) : reasonsAgainst(draft);
        if (draft == null || !reasons.isEmpty()) {
            Map<String, ?> why =
                    Map.of("reasons", reasons.size(), "why", reasons.getFirst().message());
            audit.refused(PUBLISH, String.valueOf(versionId), by, why);
            return new Publication.Refused(reasons);
        }
        CatalogueVersion published = versions.publish(draft, by.user(), audit.now());
        audit.done(PUBLISH, versionId, by, Map.of("number", published.number()));
        return new Publication.Published(VersionEntry.of(published));
    }

    /**
     * Discards a draft. Its content stays readable; it can't be published any more.
     *
     * @param versionId identifier of a catalogue version
     * @param by who discards
     * @return true when it was a draft; false when there was nothing to discard
     */
    @Transactional
    public boolean discard(long versionId, RequestedBy by) {
        lock.takeForThisTransaction();
        CatalogueVersion draft = versions.findById(versionId).orElse(null);
        if (draft == null || draft.status() != CatalogueStatus.DRAFT) {
            return false;
        }
        draft.retire(by.user(), audit.now());
        audit.done(DISCARD, versionId, by, Map.of("number", draft.number()));
        return true;
    }

    private List<Problem> reasonsAgainst(CatalogueVersion version) {
        if (version.status() != CatalogueStatus.DRAFT) {
            return List.of(problem(DraftProblem.VERSION_NO_DRAFT, version.number()));
        }
        List<Problem> reasons = new ArrayList<>();
        findings.findByVersionIdOrderByPosition(version.id()).stream()
                .filter(PublishingCatalogue::forbidsPublishing)
                .map(finding -> problem(DraftProblem.DRAFT_FINDING, finding.message()))
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

    /** A line item without days may have got a scenario since the import: it is judged as it is now. */
    private static boolean forbidsPublishing(ImportFinding finding) {
        return finding.severity() == FindingSeverity.ERROR
                && !finding.code().equals(FindingCode.LINE_ITEM_WITHOUT_DAYS.name());
    }

    private static boolean lacksDays(LineItem item) {
        return item.scenario().isEmpty()
                && !StoredDays.read(item.days()).keySet().containsAll(List.of(Size.S, Size.M, Size.L));
    }
}
