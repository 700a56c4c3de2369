package io.quicksizer.web.engagement;

import io.quicksizer.workers.engagement.NewEngagement;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Request bodies for engagements. Missing texts are empty; the services check which are required. */
final class EngagementRequests {
    private EngagementRequests() {}

    /** A new engagement, to be completed in the step Context. */
    @Schema(name = "NewEngagement")
    record Create(
            @Schema(description = "Required, up to 200 characters", example = "Northwind – 3-year plan") @Nullable
            String name,

            @Nullable String customer,
            @Nullable String opportunity,
            @Nullable String notes,

            @Schema(description = "Language of the documents: en or de", example = "de") @Nullable
            String language) {

        /** Returns the engagement to open. */
        NewEngagement engagement() {
            Map<ContextText, String> texts = new EnumMap<>(ContextText.class);
            put(texts, ContextText.NAME, name);
            put(texts, ContextText.CUSTOMER, customer);
            put(texts, ContextText.OPPORTUNITY, opportunity);
            put(texts, ContextText.NOTES, notes);
            put(texts, ContextText.LANGUAGE, language);
            return new NewEngagement(texts);
        }

        private static void put(Map<ContextText, String> texts, ContextText field, @Nullable String text) {
            if (text != null) {
                texts.put(field, text);
            }
        }
    }

    /** A new name. */
    @Schema(name = "NewName")
    record Rename(
            @Schema(description = "Required, up to 200 characters") @Nullable
            String name) {
        String text() {
            return name == null ? "" : name;
        }
    }

    /** All tags of an engagement. */
    @Schema(name = "Tags")
    record TagList(
            @Schema(description = "At most 12 of 40 characters each", example = "[\"renewal\"]") @Nullable
            List<String> tags) {
        List<String> wanted() {
            return tags == null
                    ? List.of()
                    : tags.stream().filter(Objects::nonNull).toList();
        }
    }

    /** The mark of an engagement as a template. */
    @Schema(name = "TemplateMark")
    record TemplateMark(boolean template) {}

    /** A comment that gives a reason. */
    @Schema(name = "Comment")
    record Comment(@Nullable String comment) {
        static String of(@Nullable Comment body) {
            return body == null || body.comment == null ? "" : body.comment;
        }
    }
}
