package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.CatalogueVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of the catalogue as lists show it.
 *
 * @param id identifier
 * @param number as people know it, from 1
 * @param status draft, published or retired
 * @param sourceName the workbook's file name
 * @param createdAt when it was imported
 * @param createdBy who imported it
 * @param publishedAt when it was published; empty if it never was
 */
public record VersionEntry(
        long id,
        int number,
        CatalogueStatus status,
        String sourceName,
        Instant createdAt,
        String createdBy,
        Optional<Instant> publishedAt) {

    static VersionEntry of(CatalogueVersion version) {
        return new VersionEntry(
                version.id(),
                version.number(),
                version.status(),
                version.source().name(),
                version.createdAt(),
                version.createdBy(),
                version.publishedAt());
    }
}
