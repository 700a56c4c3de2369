package io.quicksizer.web.page;

import java.util.List;

/**
 * The reason why a submission was not accepted, in the reader's language. The template asks for the sentences of each
 * field and shows all of them once at the top, each linked to its field.
 *
 * @param all in the order in which they were found
 */
public record FieldProblems(List<Found> all) {

    /** No problem. */
    public static final FieldProblems NONE = new FieldProblems(List.of());

    /**
     * One problem.
     *
     * @param field path of the field, such as {@code services[2].days}
     * @param id of the element that shows the field, where the link at the top leads; see {@link #id(String)}
     * @param message a sentence that says how to fix it
     */
    public record Found(String field, String id, String message) {}

    public FieldProblems {
        all = List.copyOf(all);
    }

    /** The sentences that belong to a field; empty if it is right. */
    public List<String> at(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Found::message)
                .toList();
    }

    /** The id of the element that shows a field: {@code services[2].days} is {@code services-2-days}. */
    public static String id(String field) {
        return field.replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
    }
}
