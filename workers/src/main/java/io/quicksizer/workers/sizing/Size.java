package io.quicksizer.workers.sizing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The size of a line item. */
public enum Size {
    NA("N/A"),
    S("S"),
    M("M"),
    L("L"),
    CUSTOM("Custom");

    /** The recommended baseline. */
    public static final Size RECOMMENDED = M;

    /** The sizes for which a catalogue may have figures, in ascending order; Custom is the template for custom work. */
    public static final List<Size> WITH_FIGURES = List.of(S, M, L, CUSTOM);

    private final String label;

    Size(String label) {
        this.label = label;
    }

    /** Returns the display name: {@code N/A}, {@code S}, {@code M}, {@code L} or {@code Custom}. */
    public String label() {
        return label;
    }

    /**
     * Parses a label or a constant's name that was entered at {@code field}, ignoring case and surrounding white space.
     */
    public static Checked<Size> check(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Checked.refused(Problem.of(field, ProblemCode.VALUE_MISSING));
        }
        String wanted = text.strip();
        return Arrays.stream(values())
                .filter(size ->
                        size.label.equalsIgnoreCase(wanted) || size.name().equalsIgnoreCase(wanted))
                .findFirst()
                .map(Checked::accepted)
                .orElseGet(() -> Checked.refused(Problem.of(field, ProblemCode.SIZE_UNKNOWN, wanted)));
    }
}
