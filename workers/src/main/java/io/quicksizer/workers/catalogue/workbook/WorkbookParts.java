package io.quicksizer.workers.catalogue.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the sheets of a workbook among the parts of its archive and reads them in the workbook's order. */
final class WorkbookParts {

    private final Map<String, byte[]> parts;
    private final WorkbookLimits limits;
    private final Relations relations;
    /** The names of the sheets by their parts. */
    private final Map<String, String> sheetNames = new LinkedHashMap<>();

    private WorkbookParts(Map<String, byte[]> parts, WorkbookLimits limits) {
        this.parts = parts;
        this.limits = limits;
        this.relations = new Relations(parts, limits);
    }

    static WorkbookContent read(byte[] file, WorkbookLimits limits) {
        if (file.length > limits.fileBytes()) {
            throw new WorkbookRefused(RefusalPhrase.FILE_TOO_LARGE, limits.fileBytes() >> 20);
        }
        FileSignature.requireZip(file);
        Map<String, byte[]> parts = ZipParts.unpack(SizesInFront.of(file, limits), limits);
        PackageRules rules = new PackageRules(parts, limits);
        rules.check();
        WorkbookParts workbook = new WorkbookParts(parts, limits);
        WorkbookContent content = workbook.content();
        if (rules.leadsOut()) {
            throw rules.linkedPicture().map(workbook::refusal).orElseGet(PackageRules::links);
        }
        return content;
    }

    private WorkbookContent content() {
        String workbook = only(relations.of("", "/officedocument")).orElseThrow(PackageRules::anotherDocument);
        WorkbookOutline outline = WorkbookOutline.read(workbook, part(workbook), limits);
        Map<String, String> targets = relations.of(workbook, "/worksheet");
        Set<String> others = relations.of(workbook, "sheet").keySet();
        FormulaGuard guard = new FormulaGuard(outline.sheetNames());
        SheetReader reader =
                new SheetReader(sharedTexts(workbook), styles(workbook, outline.from1904()), guard, limits);
        List<Sheet> sheets = new ArrayList<>();
        for (WorkbookOutline.Entry entry : outline.sheets()) {
            String target = targets.get(entry.relation());
            if (target != null) {
                sheetNames.put(target, entry.name());
                sheets.add(reader.read(Texts.clean(entry.name()), entry.hidden(), target, part(target)));
                requireSound(sheets);
            } else if (!others.contains(entry.relation())) {
                throw new WorkbookRefused(RefusalPhrase.SHEET_MISSING, entry.name());
            }
        }
        if (sheets.isEmpty()) {
            throw new WorkbookRefused(RefusalPhrase.SHEETS_MISSING);
        }
        new DefinedNames(outline.names(), guard).check(sheets);
        new DatesPassedOn(sheets, outline.from1904()).mark();
        return new WorkbookContent(sheets, outline.calculatesOnOpen());
    }

    private WorkbookRefused refusal(LinkedPicture picture) {
        return sheetNames.entrySet().stream()
                .filter(sheet -> sheet.getKey().equals(picture.part()) || shows(sheet.getKey(), picture.part()))
                .findFirst()
                .map(sheet -> new WorkbookRefused(RefusalPhrase.LINKED_PICTURE, picture.address(), sheet.getValue()))
                .orElseGet(() ->
                        new WorkbookRefused(RefusalPhrase.LINKED_PICTURE_ELSEWHERE, picture.address(), picture.part()));
    }

    private boolean shows(String sheet, String drawing) {
        return parts.containsKey(Relations.nameFor(sheet))
                && relations.of(sheet, "drawing").containsValue(drawing);
    }

    /** A part that is named but not there is harmless as long as no cell refers to it. */
    private SharedTexts sharedTexts(String workbook) {
        return only(relations.of(workbook, "/sharedstrings"))
                .filter(parts::containsKey)
                .map(part -> SharedTexts.read(part, part(part), limits))
                .orElse(SharedTexts.NONE);
    }

    private CellStyles styles(String workbook, boolean from1904) {
        return only(relations.of(workbook, "/styles"))
                .filter(parts::containsKey)
                .map(part -> CellStyles.read(part, part(part), from1904, limits))
                .orElse(CellStyles.NONE);
    }

    /** Of two, a spreadsheet program might take the other one. */
    private static Optional<String> only(Map<String, String> targets) {
        if (new HashSet<>(targets.values()).size() > 1) {
            throw new WorkbookRefused(RefusalPhrase.PART_AMBIGUOUS);
        }
        return targets.values().stream().findFirst();
    }

    private void requireSound(List<Sheet> sheets) {
        String last = sheets.getLast().name();
        boolean twice = sheets.stream()
                        .filter(sheet -> sheet.name().equalsIgnoreCase(last))
                        .count()
                > 1;
        if (last.isEmpty()) {
            throw new WorkbookRefused(RefusalPhrase.SHEET_WITHOUT_NAME);
        }
        if (twice) {
            throw new WorkbookRefused(RefusalPhrase.SHEETS_NAMED_ALIKE, last);
        }
        if (sheets.size() > limits.sheets()) {
            throw new WorkbookRefused(RefusalPhrase.TOO_MANY_SHEETS, limits.sheets());
        }
    }

    private byte[] part(String name) {
        return relations.part(name);
    }
}
