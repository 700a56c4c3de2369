package io.quicksizer.db.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The place of a service in a scenario's sheet.
 *
 * @param position order within the scenario, from 0
 * @param collapsed whether the workbook hides the row
 * @param sourceRow row of the sheet, from 1; null when it has none
 */
public record ScenarioRow(
        int position, boolean collapsed, @Nullable Integer sourceRow) {}
