package io.quicksizer.db.engagement;

/** The size of a chosen line item. */
public enum LineItemSize {
    /** Not applicable: no days. */
    NA,
    /** Small. */
    S,
    /** Medium, the recommended baseline. */
    M,
    /** Large. */
    L,
    /** The sum of the line item's custom services. */
    CUSTOM
}
