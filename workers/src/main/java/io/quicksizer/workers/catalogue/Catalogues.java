package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Catalogue versions as sizing reads them. */
@Service
public class Catalogues {
    private final CatalogueVersionRepository versions;
    private final CatalogueQueries queries;

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
        return queries.version(versionId)
                .map(PublishedCatalogue::forSizing)
                .orElseThrow(() -> new IllegalArgumentException("no catalogue version " + versionId));
    }
}
