package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefused.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that cells refer to by number, and how a text is put together: runs of formatting are joined, phonetic
 * hints left out, and every text is cleaned once, not once per cell.
 */
record SharedTexts(List<RichText> texts) {

    static final SharedTexts NONE = new SharedTexts(List.of());

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    static SharedTexts read(String part, byte[] content, WorkbookLimits limits) {
        List<RichText> texts = new ArrayList<>();
        SafeXml xml = new SafeXml(part, content, limits);
        while (xml.advance()) {
            if (xml.atStart("si")) {
                texts.add(RichTextReader.until("si", xml, limits));
                if (texts.size() > limits.texts()) {
                    throw new WorkbookRefused(
                            Code.TOO_MANY_TEXTS, "The workbook has more than " + limits.texts() + " different texts.");
                }
            }
        }
        return new SharedTexts(List.copyOf(texts));
    }

    RichText at(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException damage) {
            throw WorkbookRefused.damaged("a cell refers to a text that isn't there", damage);
        }
    }

    /** A text without the escapes that stand for characters XML can't hold, cleaned. */
    static String unescaped(CharSequence text) {
        return Texts.clean(ESCAPE.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16)))));
    }

    static void append(String piece, StringBuilder text, WorkbookLimits limits) {
        if (text.length() + piece.length() > limits.textLength()) {
            throw new WorkbookRefused(
                    Code.TEXT_TOO_LONG,
                    "The workbook holds a text of more than " + limits.textLength()
                            + " characters, longer than a cell can.");
        }
        text.append(piece);
    }
}
