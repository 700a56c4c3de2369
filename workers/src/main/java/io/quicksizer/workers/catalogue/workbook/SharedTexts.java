package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefused.Code;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells refer to by number. Every text is cleaned once, not once per cell. */
record SharedTexts(List<RichText> texts) {

    static final SharedTexts NONE = new SharedTexts(List.of());

    static SharedTexts read(String part, byte[] content, WorkbookLimits limits) {
        List<RichText> texts = new ArrayList<>();
        SafeXml xml = new SafeXml(part, content, limits);
        while (xml.advance()) {
            if (xml.atStart("si")) {
                texts.add(RichTextReader.until("si", xml, limits));
                if (texts.size() > limits.texts()) {
                    throw new WorkbookRefused(
                            Code.TOO_MANY_TEXTS,
                            "The workbook has more than " + limits.texts()
                                    + " different texts. Delete the sheets and rows that the catalogue doesn't need"
                                    + WorkbookRefused.THEN_UPLOAD);
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
}
