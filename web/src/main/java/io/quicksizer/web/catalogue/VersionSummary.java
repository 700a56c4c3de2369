package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.VersionEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the catalogue in a list.
 *
 * @param number from 1
 * @param status DRAFT, PUBLISHED or RETIRED
 * @param source name of the workbook
 * @param publishedAt null for a version that never was published
 */
@Schema(name = "CatalogueVersionSummary")
record VersionSummary(
        int number,
        @Schema(example = "PUBLISHED") String status,
        String source,
        String createdBy,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    static VersionSummary of(VersionEntry version) {
        return new VersionSummary(
                version.number(),
                version.status().name(),
                version.sourceName(),
                version.createdBy(),
                version.createdAt(),
                version.publishedAt().orElse(null));
    }
}
