package io.quicksizer.workers.document;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells before a document is made which characters of its texts no bundled font draws. */
public final class FontCoverage {
    private FontCoverage() {}

    /** The characters that would be printed as a box, each as {@code U+0E2E}. */
    public static SortedSet<String> missing(Collection<String> texts) {
        PrintableText printable = new PrintableText();
        texts.forEach(printable::of);
        return printable.replaced();
    }

    /** The characters of everything that a proposal says, without making a document of it. */
    public static SortedSet<String> missing(Proposal proposal) {
        return missing(texts(proposal).toList());
    }

    /** Every text of a value and its parts, whatever they are: what a proposal says later is looked at, too. */
    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case String text -> Stream.of(PrintFormat.lines(text));
            case Collection<?> parts -> parts.stream().flatMap(FontCoverage::texts);
            case Map<?, ?> parts -> parts.values().stream().flatMap(FontCoverage::texts);
            case Record parts ->
                Stream.of(parts.getClass().getRecordComponents()).flatMap(part -> texts(read(parts, part)));
            case null, default -> Stream.empty();
        };
    }

    private static @Nullable Object read(Record whole, RecordComponent part) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a part of a proposal can't be read", impossible);
        }
    }
}
