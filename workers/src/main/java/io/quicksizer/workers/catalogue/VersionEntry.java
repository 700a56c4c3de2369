package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.CatalogueVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * A catalogue version in lists.
 *
 * @param id identifier
 * @param number version number, from 1
 * @param status draft, published or retired
 * @param sourceName the workbook's file name
 * @param sourceSha256 the workbook's hash
 * @param createdAt when it was imported
 * @param createdBy who imported it
 * @param publishedAt when it was published; empty if it never was
 * @param publishedBy who published it; empty if nobody did
 * @param retiredAt when it was retired or discarded; empty if it was not
 * @param retiredBy who published its successor or discarded it; empty if nobody did
 */
public record VersionEntry(
        long id,
        int number,
        CatalogueStatus status,
        String sourceName,
        String sourceSha256,
        Instant createdAt,
        String createdBy,
        Optional<Instant> publishedAt,
        Optional<String> publishedBy,
        Optional<Instant> retiredAt,
        Optional<String> retiredBy) {

    static VersionEntry of(CatalogueVersion version) {
        return new VersionEntry(
                version.id(),
                version.number(),
                version.status(),
                version.source().name(),
                version.source().sha256(),
                version.createdAt(),
                version.createdBy(),
                version.publishedAt(),
                version.publishedBy(),
                version.retiredAt(),
                version.retiredBy());
    }
}
