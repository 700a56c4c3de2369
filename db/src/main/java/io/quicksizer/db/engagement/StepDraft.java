package io.quicksizer.db.engagement;

import java.time.Instant;

/**
 * The draft of one person at one step of an engagement.
 *
 * @param fieldsJson the step's fields as a JSON object, wrong values included
 * @param baseVersion version of the engagement that the person saw while typing
 * @param savedAt when it was kept
 */
public record StepDraft(String fieldsJson, long baseVersion, Instant savedAt) {}
