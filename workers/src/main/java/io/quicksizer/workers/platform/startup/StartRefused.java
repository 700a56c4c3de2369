package io.quicksizer.workers.platform.startup;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Thrown if the application can't start with its settings or database. */
public class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Unmet> unmet;

    StartRefused(List<Unmet> unmet) {
        super(numbered(unmet, Unmet::reason), null, false, false);
        this.unmet = List.copyOf(unmet);
    }

    /** Returns all violations. */
    public List<Unmet> unmet() {
        return unmet;
    }

    String remedies() {
        return numbered(unmet, Unmet::remedy);
    }

    private static String numbered(List<Unmet> unmet, Function<Unmet, String> sentence) {
        return IntStream.range(0, unmet.size())
                .mapToObj(i -> (i + 1) + ". " + sentence.apply(unmet.get(i)))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
