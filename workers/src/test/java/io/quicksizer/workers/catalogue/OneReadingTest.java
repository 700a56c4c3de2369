package io.quicksizer.workers.catalogue;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.catalogue.workbook.DemoWorkbook;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What sizing reads of a catalogue and what its pages show of it are the same figures. */
@CatalogueDatabaseTest
@Import(Catalogues.class)
class OneReadingTest {

    private static final Person ADMIN = new Person("admin", "Ada", Set.of(Role.ADMIN), Set.of(), null);

    private final ImportingCatalogue importing;
    private final CatalogueQueries queries;
    private final Catalogues catalogues;

    @Autowired
    OneReadingTest(ImportingCatalogue importing, CatalogueQueries queries, Catalogues catalogues) {
        this.importing = importing;
        this.queries = queries;
        this.catalogues = catalogues;
    }

    @Test
    void a_size_whose_services_come_to_nothing_is_no_days_whatever_the_main_sheet_states() {
        long version = imported(
                "nothing-at-l.xlsx",
                small().blank(REVIEW, "G5").blank(REVIEW, "G6").bytes());

        CatalogueSnapshot snapshot = catalogues.snapshot(version);

        assertThat(queries.version(version)
                        .flatMap(catalogue -> catalogue.lineItem("first-review"))
                        .map(item -> item.stated().get(Size.L)))
                .as("the main sheet")
                .contains(Days.of(12));
        assertThat(snapshot.lineItem("first-review")
                        .map(CatalogueLineItem::days)
                        .flatMap(days -> days.at(Size.L)))
                .as("what is sized with")
                .isEqualTo(Optional.of(Days.ZERO));
    }

    @Test
    void every_line_item_of_the_demo_workbook_reads_the_same_for_sizing_and_for_pages() {
        long version = imported("demo.xlsx", DemoWorkbook.bytes());

        assertThat(catalogues.snapshot(version).lineItems())
                .isNotEmpty()
                .isEqualTo(queries.version(version).orElseThrow().lineItems());
    }

    private long imported(String name, byte[] workbook) {
        return importing
                .importFrom(ADMIN, name, workbook)
                .ifDone()
                .orElseThrow()
                .accepted()
                .orElseThrow()
                .versionId();
    }
}
