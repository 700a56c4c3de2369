package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries of catalogue snapshots for sizing. */
@Service
public class Catalogues {
    private final CatalogueVersionRepository versions;
    private final CatalogueQueries queries;

    Catalogues(CatalogueVersionRepository versions, CatalogueQueries queries) {
        this.versions = versions;
        this.queries = queries;
    }

    /** Returns the version for new engagements; empty before the first publication. */
    @Transactional(readOnly = true)
    public Optional<CatalogueSnapshot> published() {
        return versions.published().map(version -> snapshot(version.id()));
    }

    /** Returns a version by its number. */
    @Transactional(readOnly = true)
    public Optional<CatalogueSnapshot> numbered(int number) {
        return versions.findByNumber(number).map(CatalogueVersion::id).map(this::snapshot);
    }

    /**
     * Returns the version that an engagement uses.
     *
     * @throws IllegalArgumentException if there is no such version, which foreign keys prevent
     */
    @Transactional(readOnly = true)
    public CatalogueSnapshot snapshot(long versionId) {
        return queries.version(versionId)
                .map(PublishedCatalogue::forSizing)
                .orElseThrow(() -> new IllegalArgumentException("no catalogue version " + versionId));
    }
}
