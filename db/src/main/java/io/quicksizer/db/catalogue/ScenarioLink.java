package io.quicksizer.db.catalogue;

/** The origin of a line item's scenario. */
public enum ScenarioLink {
    /** A formula of the line item names the scenario's sheet. */
    FORMULA,
    /** Exactly one scenario has the line item's name. */
    NAME,
    /** Exactly one scenario has the line item's totals. */
    TOTALS,
    /** An admin said so; it may also say that there is none. */
    MANUAL,
    /** None was found: the line item carries totals only. */
    NONE
}
