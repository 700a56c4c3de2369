package io.quicksizer.workers.catalogue.workbook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the sheets of a workbook among the parts of its archive and reads them in the workbook's order. */
final class WorkbookParts {

    private final Map<String, byte[]> parts;
    private final WorkbookLimits limits;

    private WorkbookParts(Map<String, byte[]> parts, WorkbookLimits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    static WorkbookContent read(byte[] file, WorkbookLimits limits) {
        if (file.length > limits.fileBytes()) {
            throw new WorkbookRefused(RefusalPhrase.FILE_TOO_LARGE, limits.fileBytes() >> 20);
        }
        FileSignature.requireZip(file);
        Map<String, byte[]> parts = ZipParts.unpack(SizesInFront.of(file, limits), limits);
        Optional<WorkbookRefused> links = new PackageRules(parts, limits).check();
        WorkbookContent content = new WorkbookParts(parts, limits).content();
        links.ifPresent(refusal -> {
            throw refusal;
        });
        return content;
    }

    private WorkbookContent content() {
        String workbook = only(related("", "/officedocument")).orElseThrow(PackageRules::anotherDocument);
        WorkbookOutline outline = WorkbookOutline.read(workbook, part(workbook), limits);
        Map<String, String> targets = related(workbook, "/worksheet");
        Set<String> others = related(workbook, "sheet").keySet();
        FormulaGuard guard = new FormulaGuard(outline.sheetNames());
        SheetReader reader =
                new SheetReader(sharedTexts(workbook), styles(workbook, outline.from1904()), guard, limits);
        List<Sheet> sheets = new ArrayList<>();
        for (WorkbookOutline.Entry entry : outline.sheets()) {
            String target = targets.get(entry.relation());
            if (target != null) {
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

    /** A part that is named but not there is harmless as long as no cell refers to it. */
    private SharedTexts sharedTexts(String workbook) {
        return only(related(workbook, "/sharedstrings"))
                .filter(parts::containsKey)
                .map(part -> SharedTexts.read(part, part(part), limits))
                .orElse(SharedTexts.NONE);
    }

    private CellStyles styles(String workbook, boolean from1904) {
        return only(related(workbook, "/styles"))
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
        byte[] content = parts.get(name);
        if (content == null) {
            throw new WorkbookRefused(RefusalPhrase.PART_MISSING, name);
        }
        return content;
    }

    /** The targets of a part's relationships of one type, by relationship id. */
    private Map<String, String> related(String source, String typeEnding) {
        int slash = source.lastIndexOf('/') + 1;
        String name = source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
        Map<String, String> targets = new HashMap<>();
        SafeXml xml = new SafeXml(name, part(name), limits);
        while (xml.advance()) {
            if (xml.atStart("Relationship")
                    && xml.attribute("Type", "")
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(typeEnding)) {
                targets.put(xml.attribute("Id", ""), resolved(source, xml.attribute("Target", "")));
            }
        }
        return targets;
    }

    /** The part that a relationship names, from the folder of its source or from the root. */
    private String resolved(String source, String target) {
        String plain = target.replace('\\', '/');
        String path = plain.startsWith("/") ? plain : source.substring(0, source.lastIndexOf('/') + 1) + plain;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        String name = String.join("/", steps).toLowerCase(Locale.ROOT);
        return parts.containsKey(name) ? name : decoded(name);
    }

    /** Without the escapes of addresses, which some programs write and some don't. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noEscape) {
            return name;
        }
    }
}
