package io.quicksizer.workers.catalogue.workbook;

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
                    throw new WorkbookRefused(RefusalPhrase.TOO_MANY_TEXTS, limits.texts());
                }
            }
        }
        return new SharedTexts(List.copyOf(texts));
    }

    RichText at(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException damage) {
            throw new WorkbookRefused(damage, RefusalPhrase.TEXT_MISSING);
        }
    }
}
