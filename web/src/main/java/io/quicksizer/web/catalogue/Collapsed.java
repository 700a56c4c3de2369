package io.quicksizer.web.catalogue;

/**
 * Returns whether rows that the workbook collapses are listed. They count in every total either way (docs/domain.md,
 * rule 1).
 */
enum Collapsed {
    /** List them, marked. */
    INCLUDE,
    /** Leave them out. */
    EXCLUDE
}
