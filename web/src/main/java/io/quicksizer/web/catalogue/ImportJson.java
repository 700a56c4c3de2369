package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.FindingEntry;
import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.catalogue.PublishedCatalogue;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An imported version with what the import noticed.
 *
 * @param version the version
 * @param counts how much it holds
 * @param findings what an administrator should know
 * @param links which scenario stands behind each line item, and how it was found
 */
@Schema(name = "CatalogueImport")
record ImportJson(VersionSummary version, Counts counts, List<FindingJson> findings, List<Link> links) {

    /** How much a version holds. */
    @Schema(name = "CatalogueCounts")
    record Counts(int sections, int scenarios, int lineItems, int scopeTypes) {}

    /**
     * @param severity ERROR, WARNING or INFO
     * @param sheet null if it is about the whole workbook
     * @param cell null if it is about the whole sheet
     */
    @Schema(name = "CatalogueFinding")
    record FindingJson(
            String severity,
            String code,
            @Nullable String sheet,
            @Nullable String cell,
            String message) {
        static FindingJson of(FindingEntry finding) {
            return new FindingJson(
                    finding.severity().name(),
                    finding.code(),
                    finding.sheet().orElse(null),
                    finding.cell().orElse(null),
                    finding.message());
        }
    }

    /**
     * @param scenario null for a line item that carries totals only
     * @param found FORMULA, NAME, TOTALS, MANUAL or NONE
     */
    @Schema(name = "CatalogueLink")
    record Link(
            String lineItem,
            String name,
            String scopeType,
            @Nullable String scenario,
            String found) {
        static Link of(LineItemEntry item) {
            return new Link(
                    item.key(),
                    item.name(),
                    item.scopeType(),
                    item.scenario().orElse(null),
                    item.link().name());
        }
    }

    static ImportJson of(VersionEntry version, List<FindingEntry> findings, PublishedCatalogue content) {
        return new ImportJson(
                VersionSummary.of(version),
                new Counts(
                        content.sections().size(),
                        content.scenarios().size(),
                        content.portfolio().size(),
                        content.scopeTypes().size()),
                findings.stream().map(FindingJson::of).toList(),
                content.portfolio().stream().map(Link::of).toList());
    }
}
