package io.quicksizer.workers.actual;

import io.quicksizer.workers.result.Answer;

/**
 * The result of importing a file of days really spent.
 *
 * @param answer what was stored, or why nothing was
 * @param guessed true for a file that was read as Windows-1252, because it is not UTF-8
 */
public record ActualsImport(Answer<ActualsView> answer, boolean guessed) {}
