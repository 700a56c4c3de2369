package io.quicksizer.workers.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quicksizer.db.catalogue.CatalogueContents;
import io.quicksizer.db.catalogue.CatalogueReader;
import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.catalogue.ImportFindingRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what versions there are and what they hold. The content of a version that can't change any more is kept, the
 * latest {@value #MOST_KEPT} that were asked for; a draft is read every time.
 */
@Service
public class CatalogueQueries {
    /** Versions in use at the same time: the published one, and those that running engagements began with. */
    private static final int MOST_KEPT = 32;

    private final CatalogueVersionRepository versions;
    private final CatalogueReader contents;
    private final ImportFindingRepository findings;
    private final Cache<Long, PublishedCatalogue> unchanging =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    CatalogueQueries(CatalogueVersionRepository versions, CatalogueReader contents, ImportFindingRepository findings) {
        this.versions = versions;
        this.contents = contents;
        this.findings = findings;
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<VersionEntry> versions() {
        return versions.findAllByOrderByNumberDesc().stream()
                .map(VersionEntry::of)
                .toList();
    }

    /** The version that new engagements start with; empty before the first publication. */
    @Transactional(readOnly = true)
    public Optional<PublishedCatalogue> published() {
        return versions.published().map(CatalogueVersion::id).flatMap(this::version);
    }

    /**
     * The content of any version, a draft's included.
     *
     * @param versionId identifier of a catalogue version
     * @return empty when there is no such version
     */
    @Transactional(readOnly = true)
    public Optional<PublishedCatalogue> version(long versionId) {
        PublishedCatalogue kept = unchanging.getIfPresent(versionId);
        if (kept != null) {
            return Optional.of(kept);
        }
        return contents.byVersion(versionId).map(this::mapped);
    }

    /** A version by its number, as it is now. */
    @Transactional(readOnly = true)
    public Optional<VersionEntry> numbered(int number) {
        return versions.findByNumber(number).map(VersionEntry::of);
    }

    /**
     * A finding of the import of a version.
     *
     * @param versionId identifier of a catalogue version
     * @return in the order in which it was found; empty also when there is no such version
     */
    @Transactional(readOnly = true)
    public List<FindingEntry> findings(long versionId) {
        return findings.findByVersionIdOrderByPosition(versionId).stream()
                .map(finding -> new FindingEntry(
                        finding.severity(),
                        finding.code(),
                        finding.sheet(),
                        finding.cell(),
                        finding.message(),
                        finding.value(),
                        finding.understood()))
                .toList();
    }

    private PublishedCatalogue mapped(CatalogueContents found) {
        PublishedCatalogue catalogue = new CatalogueMapping(found).catalogue();
        if (found.version().status() != CatalogueStatus.DRAFT) {
            unchanging.put(catalogue.versionId(), catalogue);
        }
        return catalogue;
    }
}
