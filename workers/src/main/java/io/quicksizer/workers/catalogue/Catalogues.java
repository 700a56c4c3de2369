package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Catalogue versions as snapshots. A version that was published never changes, so it is made once and kept; drafts are
 * built again each time.
 */
@Service
public class Catalogues {
    private final CatalogueVersionRepository versions;
    private final CatalogueQueries queries;
    private final Map<Long, CatalogueSnapshot> kept = new ConcurrentHashMap<>();

    Catalogues(CatalogueVersionRepository versions, CatalogueQueries queries) {
        this.versions = versions;
        this.queries = queries;
    }

    /** The version that new engagements start with; empty before the first publication. */
    @Transactional(readOnly = true)
    public Optional<CatalogueSnapshot> published() {
        return versions.published().map(version -> snapshot(version.id()));
    }

    /** A version by its number. */
    @Transactional(readOnly = true)
    public Optional<CatalogueSnapshot> numbered(int number) {
        return versions.findByNumber(number).map(CatalogueVersion::id).map(this::snapshot);
    }

    /**
     * The version that an engagement uses.
     *
     * @throws IllegalArgumentException if there is no such version; references in the database make that impossible
     */
    @Transactional(readOnly = true)
    public CatalogueSnapshot snapshot(long versionId) {
        CatalogueSnapshot known = kept.get(versionId);
        if (known != null) {
            return known;
        }
        CatalogueSnapshot snapshot = queries.version(versionId)
                .map(SnapshotOf::catalogue)
                .orElseThrow(() -> new IllegalArgumentException("no catalogue version " + versionId));
        if (snapshot.publishedAt().isPresent()) {
            kept.put(versionId, snapshot);
        }
        return snapshot;
    }
}
