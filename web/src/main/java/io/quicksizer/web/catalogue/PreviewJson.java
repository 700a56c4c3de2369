package io.quicksizer.web.catalogue;

import io.quicksizer.web.catalogue.ImportJson.FindingJson;
import io.quicksizer.workers.catalogue.ImportPreview;
import io.quicksizer.workers.catalogue.workbook.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an import would store.
 *
 * @param publishable false when a finding forbids publishing
 * @param added keys that the version before does not have
 * @param gone keys that only the version before has
 */
@Schema(name = "CatalogueImportPreview")
record PreviewJson(boolean publishable, List<FindingJson> findings, Set<String> added, Set<String> gone) {

    static PreviewJson of(ImportPreview preview) {
        return new PreviewJson(
                preview.catalogue().publishable(),
                preview.catalogue().findings().stream()
                        .map(PreviewJson::finding)
                        .toList(),
                new TreeSet<>(preview.added()),
                new TreeSet<>(preview.gone()));
    }

    private static FindingJson finding(Finding finding) {
        return new FindingJson(
                finding.severity().name(), finding.code().name(), finding.sheet(), finding.cell(), finding.message());
    }
}
