package io.quicksizer.workers.operations;

import java.util.List;

/**
 * The result of one batch of a migration.
 *
 * @param migrated the instances that now follow the newest version
 * @param refused the instances that the engine refused to migrate; they continue unchanged
 * @param skipped number of chosen instances that follow the newest version already, or have ended
 * @param remaining number of instances that are left for the next batch
 * @param next key after which the next batch begins; 0 if none remain
 */
public record MigrationReport(
        List<OlderInstance> migrated, List<NotMigrated> refused, int skipped, int remaining, long next) {

    /** An instance that was not migrated. */
    public record NotMigrated(OlderInstance instance, Reason reason) {}

    /** The reason why an instance was not migrated, and what operators can do. */
    public enum Reason {
        /** It moved on during the migration, or the engine was unavailable. */
        MOVING("The instance moved at that moment. Nothing was changed. Repeat it."),
        /** The newest version has no counterpart for the element at which it waits. */
        NO_COUNTERPART("The newest version of the model has no counterpart for the place where this instance waits."
                + " Nothing was changed. Rebuild the engagement.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** Returns the reason in complete sentences, with the next action. */
        public String sentence() {
            return sentence;
        }
    }
}
