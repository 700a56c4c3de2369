package io.quicksizer.db.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The template's values of a service; a scenario may override days and note.
 *
 * @param crmId identifier in the CRM system; null when the workbook has none
 * @param defaultEffort the workbook's text; null when it has none
 * @param days template days per size
 * @param note null when the workbook has none
 */
public record ServiceTemplate(
        @Nullable String crmId,
        @Nullable String defaultEffort,
        DaysBySize days,
        @Nullable String note) {}
