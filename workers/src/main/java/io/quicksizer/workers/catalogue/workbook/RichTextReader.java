package io.quicksizer.workers.catalogue.workbook;

/**
 * Reads a text of one or several pieces. Phonetic hints are no part of it, and raised or lowered digits, as of
 * footnotes, become the characters for such digits, so that they are no digits of a number.
 */
final class RichTextReader {
    private static final String RAISED = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final String LOWERED = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";

    private final SafeXml xml;
    private final WorkbookLimits limits;
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder kept = new StringBuilder();
    private boolean struck;
    private boolean anyStruck;
    private String place = "";

    private RichTextReader(SafeXml xml, WorkbookLimits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /** Reads up to the end of the element of this name. */
    static RichText until(String end, SafeXml xml, WorkbookLimits limits) {
        return new RichTextReader(xml, limits).read(end);
    }

    private RichText read(String end) {
        boolean inText = false;
        boolean phonetic = false;
        while (xml.advance() && !xml.atEnd(end)) {
            phonetic = xml.atStart("rPh") || (phonetic && !xml.atEnd("rPh"));
            inText = xml.atStart("t") || (inText && !xml.atEnd("t"));
            if (xml.atStart()) {
                format();
            } else if (inText && !phonetic && xml.atText()) {
                append(xml.text());
            }
        }
        RichText remaining = RichText.of(kept, anyStruck);
        return remaining.text().isEmpty() ? RichText.of(all, anyStruck) : remaining;
    }

    private void format() {
        if (xml.atStart("r")) {
            struck = false;
            place = "";
        } else if (xml.atStart("strike")) {
            struck = xml.flag("val", true);
        } else if (xml.atStart("vertAlign")) {
            place = xml.attribute("val", "");
        }
    }

    private void append(String piece) {
        String placed = placed(piece);
        limits.append(placed, all);
        if (struck) {
            anyStruck |= !placed.isBlank();
        } else {
            kept.append(placed);
        }
    }

    private String placed(String piece) {
        return switch (place) {
            case "superscript" -> withDigits(piece, RAISED);
            case "subscript" -> withDigits(piece, LOWERED);
            default -> piece;
        };
    }

    private static String withDigits(String piece, String digits) {
        StringBuilder placed = new StringBuilder();
        for (char sign : piece.toCharArray()) {
            placed.append(sign >= '0' && sign <= '9' ? digits.charAt(sign - '0') : sign);
        }
        return placed.toString();
    }
}
