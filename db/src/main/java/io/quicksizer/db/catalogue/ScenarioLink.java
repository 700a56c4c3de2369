package io.quicksizer.db.catalogue;

/** The origin of a line item's link to its scenario. */
public enum ScenarioLink {
    /** A formula of the line item names the scenario's sheet. */
    FORMULA,
    /** Exactly one scenario has the same name as the line item. */
    NAME,
    /** Exactly one scenario has the same totals as the line item. */
    TOTALS,
    /** An administrator chose it, or chose that there is none. */
    MANUAL,
    /** None was found: the line item carries totals only. */
    NONE
}
