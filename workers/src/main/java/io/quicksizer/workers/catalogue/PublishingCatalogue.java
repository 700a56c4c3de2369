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
        List<String> reasons = draft == null ? List.of("There is no such version.") : reasonsAgainst(draft);
        if (draft == null || !reasons.isEmpty()) {
            Map<String, ?> why = Map.of("reasons", reasons.size(), "why", reasons.getFirst());
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

    private List<String> reasonsAgainst(CatalogueVersion version) {
        if (version.status() != CatalogueStatus.DRAFT) {
            return List.of("Version " + version.number() + " is no draft any more.");
        }
        List<String> reasons = new ArrayList<>();
        findings.findByVersionIdOrderByPosition(version.id()).stream()
                .filter(PublishingCatalogue::forbidsPublishing)
                .map(ImportFinding::message)
                .forEach(reasons::add);
        lineItems.findByVersionIdOrderByPosition(version.id()).stream()
                .filter(PublishingCatalogue::lacksDays)
                .map(item -> "The line item \"" + item.name() + "\" has neither a scenario nor days for S, M and L.")
                .forEach(reasons::add);
        return reasons;
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
