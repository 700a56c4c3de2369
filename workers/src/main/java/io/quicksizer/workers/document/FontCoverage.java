package io.quicksizer.workers.document;

import java.util.SortedSet;

/** Tells before a document is made which characters of a text no bundled font draws. */
public final class FontCoverage {
    private FontCoverage() {}

    /** The characters that would be printed as a box, each as {@code U+0E2E}. */
    public static SortedSet<String> missing(String text) {
        PrintableText printable = new PrintableText();
        printable.of(text);
        return printable.replaced();
    }
}
