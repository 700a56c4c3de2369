package io.quicksizer.workers.operations;

import java.util.List;

/**
 * The end of one portion of a migration.
 *
 * @param migrated the instances that follow the newest version from now on
 * @param refused those that the engine refused; they go on as they did
 * @param skipped how many of the chosen ones follow the newest version already, or have ended
 * @param remaining how many instances are left for the next portion
 * @param next the key after which the next portion begins; 0 when nothing remains
 */
public record MigrationReport(
        List<OlderInstance> migrated, List<NotMigrated> refused, int skipped, int remaining, long next) {

    /** An instance that was refused. */
    public record NotMigrated(OlderInstance instance, Reason reason) {}

    /** The reason why an instance was refused, and what helps. */
    public enum Reason {
        /** It left its place while it was migrated. */
        MOVING("The instance moved at that moment. Nothing was changed. Repeat it."),
        /** The newest version has no counterpart for the place where it waits. */
        NO_COUNTERPART("The newest version of the model has no counterpart for the place where this instance waits."
                + " Nothing was changed. Rebuild the engagement.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** In whole sentences, with the next action. */
        public String sentence() {
            return sentence;
        }
    }
}
