package io.quicksizer.workers.recovery;

import java.time.Instant;

/**
 * A part of the workflow that has not responded for a while. People can continue to enter data without it.
 *
 * @param since when it last responded
 */
public record MissingPart(Part part, Instant since) {

    /** The parts of the workflow, each with what is delayed while it is unavailable. */
    public enum Part {
        ENGINE("next steps, sign-offs and documents; entries are kept"),
        WORKERS("next steps, sign-offs and documents; entries are kept"),
        SEARCH("lists of Tasklist and Operate, and the list of incidents"),
        TASKLIST("work in Tasklist; the portal is not affected");

        private final String waits;

        Part(String waits) {
            this.waits = waits;
        }

        /** Returns what is delayed, in English, for operators. */
        public String waits() {
            return waits;
        }
    }
}
