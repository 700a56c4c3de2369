package io.quicksizer.web.page;

import java.util.List;

/**
 * Problems of a rejected submission in the reader's language. The template shows the sentences of each field beside it,
 * and all of them once at the top, each linked to its field.
 *
 * @param all in the order in which they were found
 */
public record FieldProblems(List<Found> all) {

    /** No problem. */
    public static final FieldProblems NONE = new FieldProblems(List.of());

    /**
     * A problem.
     *
     * @param field path of the field, such as {@code services[2].days}
     * @param id id of the element that shows the field, the target of the link at the top; see {@link #id(String)}
     * @param message a sentence that says how to correct it
     */
    public record Found(String field, String id, String message) {}

    public FieldProblems {
        all = List.copyOf(all);
    }

    /** Returns the sentences of a field; empty if it has no problem. */
    public List<String> at(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Found::message)
                .toList();
    }

    /** Returns the id of the element that shows a field: {@code services-2-days} for {@code services[2].days}. */
    public static String id(String field) {
        return field.replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
    }
}
