package io.quicksizer.db.engagement;

import java.time.Instant;

/**
 * The draft of one person at one step of an engagement.
 *
 * @param fieldsJson the step's fields as a JSON object, including invalid values
 * @param baseVersion row version of the engagement that the person saw while typing
 */
public record StepDraft(String fieldsJson, long baseVersion, Instant savedAt) {}
