package io.quicksizer.web.catalogue;

/**
 * The choice to list or to omit rows that are collapsed in the workbook. They count in every total either way
 * (docs/domain.md, rule 1).
 */
enum Collapsed {
    /** List them, marked as collapsed. */
    INCLUDE,
    /** Omit them. */
    EXCLUDE
}
