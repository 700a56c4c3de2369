package io.quicksizer.web.catalogue;

import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.CatalogueWorkbook;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.catalogue.workbook.TemplateWorkbook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Workbook downloads: a version of the catalogue in the layout of an import, and an empty template. */
@Page
class WorkbookFiles {
    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final VersionPage versions;
    private final CatalogueQueries queries;

    WorkbookFiles(VersionPage versions, CatalogueQueries queries) {
        this.versions = versions;
        this.queries = queries;
    }

    @GetMapping("/catalogue/{number:\\d{1,9}}/catalogue.xlsx")
    @AdministratorsOnly
    ResponseEntity<byte[]> version(@PathVariable int number) {
        VersionEntry version = versions.version(number);
        return attachment(
                "catalogue-v" + number + ".xlsx",
                CatalogueWorkbook.of(queries.version(version.id()).orElseThrow()));
    }

    @GetMapping("/catalogue/template.xlsx")
    @AdministratorsOnly
    ResponseEntity<byte[]> template() {
        return attachment("catalogue-template.xlsx", TemplateWorkbook.bytes());
    }

    static ResponseEntity<byte[]> attachment(String name, byte[] workbook) {
        return Downloads.attachment(name).contentType(XLSX).body(workbook);
    }
}
