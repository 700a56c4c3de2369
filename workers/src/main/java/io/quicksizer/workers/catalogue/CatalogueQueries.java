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
 * Queries of the versions and their content. The content of immutable versions is cached, at most {@value #MOST_KEPT}
 * of them; drafts are always read from the database.
 */
@Service
public class CatalogueQueries {
    /** Number of versions in use at the same time: the published one, and those of running engagements. */
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

    /** Returns all versions, newest first. */
    @Transactional(readOnly = true)
    public List<VersionEntry> versions() {
        return versions.findAllByOrderByNumberDesc().stream()
                .map(VersionEntry::of)
                .toList();
    }

    /** Returns the version for new engagements; empty before the first publication. */
    @Transactional(readOnly = true)
    public Optional<PublishedCatalogue> published() {
        return versions.published().map(CatalogueVersion::id).flatMap(this::version);
    }

    /**
     * Returns the content of any version, including drafts.
     *
     * @param versionId identifier of a catalogue version
     * @return the content; empty if there is no such version
     */
    @Transactional(readOnly = true)
    public Optional<PublishedCatalogue> version(long versionId) {
        PublishedCatalogue kept = unchanging.getIfPresent(versionId);
        if (kept != null) {
            return Optional.of(kept);
        }
        return contents.byVersion(versionId).map(this::mapped);
    }

    /** Returns the current state of a version by its number. */
    @Transactional(readOnly = true)
    public Optional<VersionEntry> numbered(int number) {
        return versions.findByNumber(number).map(VersionEntry::of);
    }

    /**
     * Returns the findings of the import of a version.
     *
     * @param versionId identifier of a catalogue version
     * @return findings in their original order; also an empty list if there is no such version
     */
    @Transactional(readOnly = true)
    public List<FindingEntry> findings(long versionId) {
        return findings.findByVersionIdOrderByPosition(versionId).stream()
                .map(FindingEntry::of)
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
