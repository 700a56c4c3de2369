package io.quicksizer.workers.catalogue.content;

import io.quicksizer.db.catalogue.CatalogueContents;
import io.quicksizer.db.catalogue.CatalogueReader;
import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Catalogue versions as snapshots. A version that was published never changes, so it is loaded once and kept; drafts
 * are loaded anew each time.
 */
@Service
public class Catalogues {
    private final CatalogueVersionRepository versions;
    private final CatalogueReader reader;
    private final Map<Long, CatalogueSnapshot> kept = new ConcurrentHashMap<>();

    Catalogues(CatalogueVersionRepository versions, CatalogueReader reader) {
        this.versions = versions;
        this.reader = reader;
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
        CatalogueContents contents = reader.byVersion(versionId)
                .orElseThrow(() -> new IllegalArgumentException("no catalogue version " + versionId));
        CatalogueSnapshot snapshot = SnapshotOf.contents(contents);
        if (snapshot.publishedAt().isPresent()) {
            kept.put(versionId, snapshot);
        }
        return snapshot;
    }
}
