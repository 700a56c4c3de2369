package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.catalogue.workbook.AnnotatedWorkbook.Annotation;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The copy with comments says the same as the workbook, and what was found beside it. */
class AnnotatedWorkbookTest {

    @Test
    void a_copy_has_each_finding_as_a_comment_on_its_cell_and_reads_as_before() throws Exception {
        SmallWorkbook workbook = small().text(REVIEW, "F6", "tbd");
        byte[] copy = AnnotatedWorkbook.of(
                        workbook.bytes(),
                        List.of(
                                new Annotation(REVIEW, "F6", "A text."),
                                new Annotation(REVIEW, "F6", "It counts as blank."),
                                new Annotation("", "", "The whole workbook.")))
                .accepted()
                .orElseThrow();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertThat(read.getSheet(REVIEW)
                            .getCellComment(new CellAddress("F6"))
                            .getString()
                            .getString())
                    .isEqualTo("A text.\nIt counts as blank.");
            assertThat(read.getSheet(MAIN)
                            .getCellComment(new CellAddress("A1"))
                            .getString()
                            .getString())
                    .isEqualTo("The whole workbook.");
        }
        ParsedCatalogue again = new WorkbookReader(
                        List.of(ScopeTypeRule.of("review|fee", "Advice")), WorkbookLimits.DEFAULT)
                .read(copy);
        assertThat(again.lineItems()).isEqualTo(workbook.read().lineItems());
        assertThat(again.findings()).isEqualTo(workbook.read().findings());
    }

    @Test
    void a_workbook_that_is_read_but_cannot_be_copied_is_refused_with_the_other_way() {
        assertNotCopied(small().strict());
        byte[] picture = new byte[9 << 20];
        new Random(1).nextBytes(picture);
        picture[0] = 0;
        assertNotCopied(small().part("xl/media/picture.png", picture));
    }

    private static void assertNotCopied(SmallWorkbook workbook) {
        assertThat(workbook.read().lineItems()).hasSize(2);
        byte[] file = workbook.bytes();
        assertThat(AnnotatedWorkbook.of(file, List.of()))
                .isInstanceOfSatisfying(WorkbookOutcome.Refused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(WorkbookRefusal.Code.COPY_IMPOSSIBLE);
                    assertThat(refused.refusal().message()).contains("Download the findings as CSV");
                });
    }
}
