package io.quicksizer.workers.catalogue.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parts that a workbook may hold besides sheets. Whatever runs, or reaches out of the file, is refused by name and
 * by content.
 */
final class PackageRules {

    private static final String CONTENT_TYPES = "[content_types].xml";

    private final Map<String, byte[]> parts;
    private final WorkbookLimits limits;
    private boolean leadsOut;
    private Optional<LinkedPicture> linkedPicture = Optional.empty();

    PackageRules(Map<String, byte[]> parts, WorkbookLimits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /**
     * Refuses what no workbook needs, links to other workbooks aside: which cell or name they come from is known only
     * when the sheets are read.
     */
    void check() {
        byte[] types = parts.get(CONTENT_TYPES);
        if (types == null) {
            throw new WorkbookRefused(RefusalPhrase.ANOTHER_ARCHIVE);
        }
        parts.forEach(this::checkPart);
        parts.forEach(this::checkProlog);
        checkContentTypes(types);
        parts.forEach((name, content) -> {
            if (name.endsWith(".rels")) {
                checkRelationships(name, content);
            }
        });
    }

    /** True for a workbook with links, to be refused even if none of its cells and names tells them. */
    boolean leadsOut() {
        return leadsOut;
    }

    /** The first of the links that is one to a picture. */
    Optional<LinkedPicture> linkedPicture() {
        return linkedPicture;
    }

    private void checkPart(String name, byte[] content) {
        if (name.contains("vbaproject") || name.contains("/macrosheets/") || name.contains("vbadata")) {
            throw macros();
        }
        if (name.contains("/externallinks/") || name.endsWith("/connections.xml") || name.contains("/querytables/")) {
            leadsOut = true;
        }
        if (name.contains("/embeddings/") || name.contains("/activex/") || FileSignature.isCompoundDocument(content)) {
            throw new WorkbookRefused(RefusalPhrase.EMBEDDED_OBJECT, name);
        }
    }

    /** Parts that nobody reads here, such as styles, are read by the program that opens the file next. */
    private void checkProlog(String name, byte[] content) {
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            SafeXml.requireNoDoctype(name, content, limits);
        }
    }

    private void checkContentTypes(byte[] types) {
        SafeXml xml = new SafeXml(CONTENT_TYPES, types, limits);
        boolean workbook = false;
        while (xml.advance()) {
            String type = xml.atStart() ? xml.attribute("ContentType", "").toLowerCase(Locale.ROOT) : "";
            if (type.contains("sheet.binary")) {
                throw new WorkbookRefused(RefusalPhrase.BINARY_WORKBOOK);
            }
            if (type.contains("macro") || type.contains("vba")) {
                throw macros();
            }
            if (type.contains("externallink") || type.contains("connections+xml") || type.contains("querytable")) {
                leadsOut = true;
            }
            workbook |=
                    type.endsWith("spreadsheetml.sheet.main+xml") || type.endsWith("spreadsheetml.template.main+xml");
        }
        if (!workbook) {
            throw anotherDocument();
        }
    }

    private void checkRelationships(String name, byte[] content) {
        SafeXml xml = new SafeXml(name, content, limits);
        while (xml.advance()) {
            if (xml.atStart("Relationship")) {
                String type = xml.attribute("Type", "").toLowerCase(Locale.ROOT);
                boolean external = xml.attribute("TargetMode", "").equalsIgnoreCase("External");
                if (type.contains("externallink") || (external && !type.endsWith("/hyperlink"))) {
                    leadsOut = true;
                }
                if (external && type.endsWith("/image") && linkedPicture.isEmpty()) {
                    linkedPicture = Optional.of(LinkedPicture.of(name, xml.attribute("Target", "")));
                }
                if (type.contains("vbaproject")) {
                    throw macros();
                }
            }
        }
    }

    static WorkbookRefused anotherDocument() {
        return new WorkbookRefused(RefusalPhrase.ANOTHER_DOCUMENT);
    }

    private static WorkbookRefused macros() {
        return new WorkbookRefused(RefusalPhrase.MACROS);
    }

    /** The refusal of a workbook none of whose cells and names tells its links. */
    static WorkbookRefused links() {
        return new WorkbookRefused(RefusalPhrase.LINK_ELSEWHERE);
    }
}
