package io.quicksizer.workers.wizard.entry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The text fields of the step Context, in the order in which they are shown. Forms, pages, API, revisions, documents
 * and comparisons go through this list; docs/how-to/add-a-field.md names what else a new field needs.
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

    /** A value for each field. */
    public static <T> Map<ContextText, T> each(Function<ContextText, T> value) {
        Map<ContextText, T> values = new EnumMap<>(ContextText.class);
        for (ContextText field : values()) {
            values.put(field, value.apply(field));
        }
        return Collections.unmodifiableMap(values);
    }

    /** The values with one for each field that has none. */
    public static <T> Map<ContextText, T> complete(Map<ContextText, T> values, T missing) {
        return each(field -> values.getOrDefault(field, missing));
    }

    /** The values by the name of their field. */
    public static <T> Map<String, T> byField(Map<ContextText, T> values) {
        Map<String, T> fields = new LinkedHashMap<>();
        values.forEach((text, value) -> fields.put(text.field(), value));
        return fields;
    }

    /** Name of the field in forms, in the API and in what is stored, such as {@code customer}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field's label in English. */
    public String label() {
        return label;
    }

    /** Returns whether the step cannot be accepted without it. */
    public boolean isRequired() {
        return required;
    }

    /** The values that it can have, of which the first is what an empty field means; none if it is free text. */
    public List<String> choices() {
        return choices;
    }

    /** A value as people read it: a language by its own name. */
    public String shown(String value) {
        if (choices.isEmpty()) {
            return value;
        }
        Locale language = Locale.forLanguageTag(value.isEmpty() ? choices.getFirst() : value);
        return language.getDisplayLanguage(language);
    }

    /** Returns whether only colleagues read it: it is kept from the customer's edition of documents. */
    public boolean isInternal() {
        return this == NOTES;
    }

    /** Returns whether it may have several lines. */
    public boolean isMultiline() {
        return multiline;
    }
}
