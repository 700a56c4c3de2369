package io.quicksizer.workers.wizard.entry;

import io.quicksizer.workers.wizard.entry.ExpertEntry.Service;
import io.quicksizer.workers.wizard.entry.ScenariosEntry.Group;
import io.quicksizer.workers.wizard.entry.SizingEntry.Line;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any entries, right and wrong, as a person or a broken client may have made them. */
final class StepEntries {
    private StepEntries() {}

    static Arbitrary<StepEntry> any() {
        return Arbitraries.oneOf(context(), scope(), scenarios(), sizing(), expert(), review());
    }

    private static Arbitrary<StepEntry> context() {
        return Combinators.combine(
                        intent(),
                        text().list().ofSize(ContextText.values().length),
                        number(),
                        text(),
                        number().list().ofSize(5))
                .as((intent, texts, duration, preset, percents) -> new ContextEntry(
                        intent, ContextText.each(field -> texts.get(field.ordinal())), duration, preset, percents));
    }

    private static Arbitrary<StepEntry> scope() {
        return Combinators.combine(intent(), list(element()), flag()).as(ScopeEntry::new);
    }

    private static Arbitrary<StepEntry> scenarios() {
        Arbitrary<Group> group = Combinators.combine(text(), list(element())).as(Group::new);
        return Combinators.combine(intent(), list(group)).as(ScenariosEntry::new);
    }

    private static Arbitrary<StepEntry> sizing() {
        Arbitrary<Line> line = Combinators.combine(text(), text()).as(Line::new);
        return Combinators.combine(intent(), list(line)).as(SizingEntry::new);
    }

    private static Arbitrary<StepEntry> expert() {
        Arbitrary<Service> service =
                Combinators.combine(text(), text(), text(), number(), text()).as(Service::new);
        return Combinators.combine(intent(), list(service)).as(ExpertEntry::new);
    }

    private static Arbitrary<StepEntry> review() {
        return Combinators.combine(intent(), text(), text()).as(ReviewEntry::new);
    }

    private static Arbitrary<Intent> intent() {
        Arbitrary<List<String>> unknown =
                Arbitraries.of("colour", "x", "umlaut ä").list().ofMaxSize(2);
        return Combinators.combine(text(), unknown).as(Intent::new);
    }

    private static Arbitrary<Input<String>> text() {
        return input(words());
    }

    /** An element of a list cannot be left out. */
    private static Arbitrary<Input<String>> element() {
        return text().filter(Input::isMentioned);
    }

    private static Arbitrary<Input<Boolean>> flag() {
        return input(Arbitraries.of(true, false));
    }

    private static Arbitrary<Input<Decimal>> number() {
        return input(Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1_000), BigDecimal.valueOf(10_000))
                        .ofScale(2)
                        .map(number -> new Decimal(number.toPlainString())),
                Arbitraries.of("1E+400", "0", "12.50", "-0.00", "0003").map(Decimal::new)));
    }

    private static <R> Arbitrary<Input<List<R>>> list(Arbitrary<R> element) {
        return input(element.list().ofMaxSize(3));
    }

    private static <T> Arbitrary<Input<T>> input(Arbitrary<T> value) {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Input.<T>absent())),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Input.<T>blank())),
                net.jqwik.api.Tuple.of(5, value.map(Input::of)),
                net.jqwik.api.Tuple.of(1, words().map(Input::<T>mistyped)));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("ab ä\n\"{}[]€😀".toCharArray())
                .ofMaxLength(8)
                .filter(text -> !text.matches(".*[\\uD800-\\uDFFF].*"));
    }
}
