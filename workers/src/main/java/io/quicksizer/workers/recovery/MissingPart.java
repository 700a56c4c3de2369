package io.quicksizer.workers.recovery;

import java.time.Instant;

/**
 * A part of the workflow that has not been seen for a while. People go on entering data without any of them.
 *
 * @param since when it was seen last
 */
public record MissingPart(Part part, Instant since) {

    /** Parts of the workflow, each with what waits while it is away. */
    public enum Part {
        ENGINE("next steps, sign-offs and documents; entries are kept"),
        WORKERS("next steps, sign-offs and documents; entries are kept"),
        SEARCH("lists of Tasklist and Operate, and the list of incidents"),
        TASKLIST("work in Tasklist; the portal goes on");

        private final String waits;

        Part(String waits) {
            this.waits = waits;
        }

        /** What waits, in English, for operators. */
        public String waits() {
            return waits;
        }
    }
}
