package io.quicksizer.web.catalogue;

/**
 * Whether to list rows that are collapsed in the workbook. They count in every total either way (docs/domain.md, rule
 * 1).
 */
enum Collapsed {
    /** List them, marked as collapsed. */
    INCLUDE,
    /** Omit them. */
    EXCLUDE
}
