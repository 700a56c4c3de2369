package io.quicksizer.workers.export;

import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.text.Normalizer;

/**
 * Names of files: letters and digits of any language, joined by hyphens, so that every file system accepts them.
 * Customer and engagement are cut to 60 characters.
 */
final class FileName {
    private static final int LONGEST = 60;

    private FileName() {}

    /** Returns the name, such as {@code Ærøskøbing-GmbH-3-year-plan-r2.pdf}. */
    static String of(Proposal proposal, String ending) {
        FrozenSizing.Context context = proposal.content().context();
        String name = plain(context.customer() + " " + context.name());
        String cut = name.codePointCount(0, name.length()) > LONGEST
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST))
                : name;
        String stem = cut.isEmpty() ? "proposal" : cut;
        return stem + "-r" + proposal.circumstances().number() + ending;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^[-\\p{M}]+|-+$", "");
    }
}
