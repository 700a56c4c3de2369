package io.quicksizer.web.page;

import java.text.Normalizer;
import java.util.Locale;

/** Text as searches of pages compare it. */
public final class FoldedText {
    private FoldedText() {}

    /** Returns a text in lower case and without accents: {@code Übung} and {@code ubung} are the same. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
    }
}
