package io.quicksizer.db.recovery;

/** The relation of the database to its workflow engine. */
public enum RecoveryState {
    /** Nobody has compared the two yet. */
    UNKNOWN,
    /** Both know the same past. */
    IN_STEP,
    /** The engine has no marker: it was set up again. */
    ENGINE_EMPTY,
    /** The engine was restored from a backup that is older than the database. */
    ENGINE_OLDER,
    /**
     * The engine has the marker of another life: an engine that was replaced before came back, or another database's.
     */
    ENGINE_OTHER,
    /** The database was restored from a backup that is older than the engine. */
    DATABASE_OLDER;

    /** Returns whether somebody has to reconcile the two. */
    public boolean isApart() {
        return this != UNKNOWN && this != IN_STEP;
    }
}
