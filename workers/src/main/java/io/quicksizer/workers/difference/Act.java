package io.quicksizer.workers.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Something that a person handed in and that was accepted.
 *
 * @param name the wizard step, such as SIZING; or RENAME
 * @param actor user name
 * @param at when
 * @param payload what was handed in, as the step's form has it
 */
public record Act(String name, String actor, Instant at, JsonNode payload) {

    /** Renaming outside of the wizard. */
    public static final String RENAME = "RENAME";

    Cause.Someone cause() {
        return new Cause.Someone(actor, name, at);
    }
}
