package io.quicksizer.workers.wizard.entry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The text fields of the step Context, in the order in which they are shown. Forms, pages, the API, revisions,
 * documents and comparisons iterate over this list; docs/how-to/add-a-field.md describes what else a new field needs.
 */
public enum ContextText {
    NAME("Name", true, false),
    CUSTOMER("Customer", true, false),
    OPPORTUNITY("Opportunity", false, false),
    NOTES("Notes", false, true),
    LANGUAGE("Language of the documents", false, false, "en", "de");

    private final String label;
    private final boolean required;
    private final boolean multiline;
    private final List<String> choices;

    ContextText(String label, boolean required, boolean multiline, String... choices) {
        this.choices = List.of(choices);
        this.label = label;
        this.required = required;
        this.multiline = multiline;
    }

    /** Returns a map with a value for each field. */
    public static <T> Map<ContextText, T> each(Function<ContextText, T> value) {
        Map<ContextText, T> values = new EnumMap<>(ContextText.class);
        for (ContextText field : values()) {
            values.put(field, value.apply(field));
        }
        return Collections.unmodifiableMap(values);
    }

    /** Returns the values, with {@code missing} for each field without one. */
    public static <T> Map<ContextText, T> complete(Map<ContextText, T> values, T missing) {
        return each(field -> values.getOrDefault(field, missing));
    }

    /** Returns the values by field name. */
    public static <T> Map<String, T> byField(Map<ContextText, T> values) {
        Map<String, T> fields = new LinkedHashMap<>();
        values.forEach((text, value) -> fields.put(text.field(), value));
        return fields;
    }

    /** Returns the name of the field in forms, in the API and in the database, such as {@code customer}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the field's label in English. */
    public String label() {
        return label;
    }

    /** Returns whether it is required for the step to be accepted. */
    public boolean isRequired() {
        return required;
    }

    /** Returns the possible values, of which the first is the default of an empty field; empty if it is free text. */
    public List<String> choices() {
        return choices;
    }

    /** Returns a value for display: a language by its own name. */
    public String shown(String value) {
        if (choices.isEmpty()) {
            return value;
        }
        Locale language = Locale.forLanguageTag(value.isEmpty() ? choices.getFirst() : value);
        return language.getDisplayLanguage(language);
    }

    /** Returns whether it is internal, which means that it is not part of the customer's edition of documents. */
    public boolean isInternal() {
        return this == NOTES;
    }

    /** Returns whether it may have several lines. */
    public boolean isMultiline() {
        return multiline;
    }
}
