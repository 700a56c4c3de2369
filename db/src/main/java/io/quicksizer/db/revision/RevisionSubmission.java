package io.quicksizer.db.revision;

import java.time.Instant;

/**
 * The submitter of a revision.
 *
 * @param by the user; may not approve it
 * @param comment may be empty
 */
public record RevisionSubmission(String by, Instant at, String comment) {}
