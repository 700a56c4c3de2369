package io.quicksizer.db.recovery;

/** The relation of the database to its workflow engine. */
public enum RecoveryState {
    /** Not compared yet. */
    UNKNOWN,
    /** Both have the same history. */
    IN_STEP,
    /** The engine has no marker: it was set up again. */
    ENGINE_EMPTY,
    /** The engine was restored from a backup that is older than the database. */
    ENGINE_OLDER,
    /**
     * The engine has the marker of another history: an engine that had been replaced is back, or it belongs to another
     * database.
     */
    ENGINE_OTHER,
    /** The database was restored from a backup that is older than the engine. */
    DATABASE_OLDER;

    /** Returns whether the two have to be reconciled. */
    public boolean isApart() {
        return this != UNKNOWN && this != IN_STEP;
    }
}
