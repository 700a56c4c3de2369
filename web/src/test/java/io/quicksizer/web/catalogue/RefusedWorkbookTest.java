package io.quicksizer.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page says in the reader's language why a workbook is refused, with its sheets, cells and limits. */
@PortalTest
class RefusedWorkbookTest {
    private static final byte[] ASKS_ANOTHER_PROGRAM = new HostileWorkbook()
            .rows("<row r=\"90\"><c r=\"P90\"><f>cmd|'/C calc'!A0</f><v>1</v></c></row>")
            .bytes();

    @Autowired
    private Portal portal;

    private Visitor admin;

    @BeforeEach
    void openTheGermanPage() {
        admin = Visitor.signedIn(portal, "admin").reading("de");
        admin.get("/catalogue");
    }

    @Test
    void a_formula_is_named_by_its_sheet_and_cell() {
        assertRefused(
                ASKS_ANOTHER_PROGRAM,
                "Die Formel in „Portfolio“ P90 fordert Daten von einem anderen Programm an. Ersetzen Sie sie durch ihren"
                        + " Wert, speichern Sie die Arbeitsmappe und laden Sie sie erneut hoch.");
    }

    @Test
    void a_limit_is_said_with_the_separators_of_the_language() {
        assertRefused(
                new HostileWorkbook()
                        .rows("<row r=\"9000\"><c r=\"B9000\"><v>1</v></c></row>")
                        .bytes(),
                "Das Blatt „Portfolio“ hat mehr als 5.000 Zeilen; der letzte Wert davor steht in Zeile 32. Löschen Sie die"
                        + " Zeilen unter der letzten, die zählt, speichern Sie die Arbeitsmappe und laden Sie sie erneut"
                        + " hoch.");
    }

    @Test
    void a_part_is_named() {
        assertRefused(
                new HostileWorkbook()
                        .part("xl/media/a.png", new HostileWorkbook().bytes())
                        .bytes(),
                "Die Arbeitsmappe enthält ein weiteres Archiv: „xl/media/a.png“. Löschen Sie die eingebettete Datei, zu der"
                        + " es gehört, speichern Sie die Arbeitsmappe und laden Sie sie erneut hoch.");
    }

    @Test
    void a_file_that_is_no_workbook_is_said_to_be_none() {
        assertRefused(
                "notes".getBytes(StandardCharsets.UTF_8),
                "Die Datei ist keine Excel-Arbeitsmappe (.xlsx). Öffnen Sie sie in einer Tabellenkalkulation, speichern"
                        + " Sie sie als .xlsx und laden Sie diese Datei hoch.");
    }

    @Test
    void an_english_page_says_the_same() {
        assertThat(admin.reading("en")
                        .upload("/catalogue", "plan.xlsx", ASKS_ANOTHER_PROGRAM)
                        .body())
                .contains("The formula in &quot;Portfolio&quot; P90 asks another program for data. Replace it by its"
                        + " value, save the workbook and upload it again.");
    }

    private void assertRefused(byte[] file, String german) {
        for (String path : new String[] {"/catalogue", "/catalogue/preview", "/catalogue/preview/annotated"}) {
            HttpResponse<String> page = admin.upload(path, "plan.xlsx", file);
            assertThat(page.statusCode()).as(path).isEqualTo(422);
            assertThat(page.body()).as(path).contains(german);
        }
    }
}
