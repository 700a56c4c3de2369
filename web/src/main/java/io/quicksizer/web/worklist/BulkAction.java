package io.quicksizer.web.worklist;

import java.util.Optional;

/** Actions on several engagements at once. */
enum BulkAction {
    ARCHIVE,
    RESTORE,
    SHARE,
    UNSHARE,
    HAND_OVER,
    TAKE_BACK,
    MOVE,
    UNDO_MOVE;

    /** Returns the inverse action; empty for actions that are only used to undo another. */
    Optional<BulkAction> undo() {
        return switch (this) {
            case ARCHIVE -> Optional.of(RESTORE);
            case RESTORE -> Optional.of(ARCHIVE);
            case SHARE -> Optional.of(UNSHARE);
            case UNSHARE -> Optional.of(SHARE);
            case HAND_OVER -> Optional.of(TAKE_BACK);
            case MOVE -> Optional.of(UNDO_MOVE);
            case TAKE_BACK, UNDO_MOVE -> Optional.empty();
        };
    }

    boolean needsPerson() {
        return this == SHARE || this == UNSHARE || this == HAND_OVER;
    }
}
