/** Feedback: the form on every page, a person's own feedback with its answers, and the board of the triage team. */
@NullMarked
package io.quicksizer.web.feedback;

import org.jspecify.annotations.NullMarked;
