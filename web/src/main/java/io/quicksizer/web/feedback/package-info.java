/** Feedback: the form on every page, what somebody has sent with its answers, and the board of the triage team. */
@NullMarked
package io.quicksizer.web.feedback;

import org.jspecify.annotations.NullMarked;
