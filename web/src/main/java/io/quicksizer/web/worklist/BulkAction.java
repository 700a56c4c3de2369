package io.quicksizer.web.worklist;

/** What can be done with several engagements at once. */
enum BulkAction {
    ARCHIVE,
    RESTORE,
    SHARE,
    UNSHARE;

    /** The action that takes this one back. */
    BulkAction undo() {
        return switch (this) {
            case ARCHIVE -> RESTORE;
            case RESTORE -> ARCHIVE;
            case SHARE -> UNSHARE;
            case UNSHARE -> SHARE;
        };
    }

    boolean needsPerson() {
        return this == SHARE || this == UNSHARE;
    }
}
