package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.VersionEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue version without its content.
 *
 * @param status DRAFT, PUBLISHED or RETIRED
 * @param source name of the workbook
 * @param sha256 hash of the workbook
 */
@Schema(name = "CatalogueVersion")
record VersionView(
        @Schema(example = "3") int number,
        @Schema(example = "PUBLISHED") String status,
        @Schema(example = "demo-catalogue.xlsx") String source,
        String sha256,
        Instant createdAt,
        @Schema(example = "admin") String createdBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant retiredAt,
        @Nullable String retiredBy) {

    static VersionView of(VersionEntry version) {
        return new VersionView(
                version.number(),
                version.status().name(),
                version.sourceName(),
                version.sourceSha256(),
                version.createdAt(),
                version.createdBy(),
                version.publishedAt().orElse(null),
                version.publishedBy().orElse(null),
                version.retiredAt().orElse(null),
                version.retiredBy().orElse(null));
    }
}
