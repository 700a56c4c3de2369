package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.workers.document.Proposal;
import java.text.Normalizer;
import java.util.Locale;

/** Names that every file system and every header accepts. */
final class FileName {
    private static final int LONGEST = 60;

    private FileName() {}

    /** Such as {@code northwind-3-year-plan-r2.pdf}. */
    static String of(Proposal proposal, DocumentKind kind) {
        String name =
                plain(proposal.header().customer() + " " + proposal.header().engagement());
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String stem = cut.isEmpty() ? "proposal" : cut;
        return stem + "-r" + proposal.revision().number() + "." + kind.name().toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
