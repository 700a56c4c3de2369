package io.quicksizer.workers.document;

import java.util.Collection;
import java.util.SortedSet;

/** Tells before a document is made which characters of its texts no bundled font draws. */
public final class FontCoverage {
    private FontCoverage() {}

    /** The characters that would be printed as a box, each as {@code U+0E2E}. */
    public static SortedSet<String> missing(Collection<String> texts) {
        PrintableText printable = new PrintableText();
        texts.forEach(printable::of);
        return printable.replaced();
    }
}
