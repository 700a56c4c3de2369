package io.quicksizer.workers.catalogue.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A copy of a workbook with comments on its cells. Only files that the reader has accepted come here. */
public final class AnnotatedWorkbook {
    /** The library keeps a workbook as objects, many times the size of its parts. */
    private static final int MOST_BYTES = 8 << 20;

    private static final int LONGEST_COMMENT = 4_000;
    private static final String AUTHOR = "Quicksizer";

    /**
     * A comment to be written.
     *
     * @param sheet name of the sheet; empty for the first one
     * @param cell such as {@code B12}; empty for the first cell
     * @param text of the comment
     */
    public record Annotation(String sheet, String cell, String text) {}

    private AnnotatedWorkbook() {}

    /**
     * The copy; refused if the workbook is too large, or has parts that can't be written again.
     *
     * @param file a workbook that was read without a refusal
     */
    public static WorkbookOutcome<byte[]> of(byte[] file, List<Annotation> annotations) {
        try {
            return new WorkbookOutcome.Accepted<>(copy(file, annotations));
        } catch (WorkbookRefused refused) {
            return new WorkbookOutcome.Refused<>(refused.refusal());
        }
    }

    private static byte[] copy(byte[] file, List<Annotation> annotations) {
        byte[] archive = SizesInFront.of(file, WorkbookLimits.DEFAULT);
        Map<String, byte[]> parts = ZipParts.unpack(archive, WorkbookLimits.DEFAULT);
        if (parts.values().stream().mapToLong(part -> part.length).sum() > MOST_BYTES) {
            throw new WorkbookRefused(RefusalPhrase.COPY_TOO_LARGE);
        }
        Map<String, List<Annotation>> byCell = annotations.stream()
                .collect(Collectors.groupingBy(
                        annotation -> annotation.sheet() + '\0' + annotation.cell(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(archive));
                ByteArrayOutputStream copy = new ByteArrayOutputStream()) {
            byCell.values().forEach(ofCell -> annotate(workbook, ofCell));
            workbook.write(copy);
            return copy.toByteArray();
        } catch (IOException | RuntimeException failed) {
            throw new WorkbookRefused(failed, RefusalPhrase.COPY_OF_OTHER_PARTS);
        }
    }

    private static void annotate(XSSFWorkbook workbook, List<Annotation> annotations) {
        Annotation first = annotations.getFirst();
        XSSFSheet sheet = sheet(workbook, first.sheet());
        CellReference at = new CellReference(first.cell().isEmpty() ? "A1" : first.cell());
        String text = annotations.stream().map(Annotation::text).collect(Collectors.joining("\n"));
        XSSFComment comment = sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(at.getRow(), at.getCol()));
        if (comment == null) {
            comment = sheet.createDrawingPatriarch().createCellComment(anchor(workbook, at));
            comment.setAuthor(AUTHOR);
        } else {
            text = comment.getString().getString() + "\n" + text;
        }
        comment.setString(Texts.cut(text, LONGEST_COMMENT));
        comment.setAddress(at.getRow(), at.getCol());
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook, String name) {
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            if (Texts.clean(workbook.getSheetName(index)).equals(name)) {
                return workbook.getSheetAt(index);
            }
        }
        return workbook.getSheetAt(0);
    }

    private static ClientAnchor anchor(XSSFWorkbook workbook, CellReference at) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(at.getCol() + 1);
        anchor.setCol2(at.getCol() + 5);
        anchor.setRow1(at.getRow());
        anchor.setRow2(at.getRow() + 5);
        return anchor;
    }
}
