package io.quicksizer.workers.catalogue.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A group of services.
 *
 * @param key stable over imports, unique among the sections
 * @param name as the template says
 * @param externalId the section's own CRM id, or null
 * @param source the cell of its name
 */
public record ParsedSection(
        String key, String name, @Nullable String externalId, CellSource source) {}
