/**
 * Engagements over HTTP: opening, listing, the wizard's steps, submission, decision, and whatever ends them. Every rule
 * is in the application services; here are paths, preconditions and representations.
 */
@NullMarked
package io.quicksizer.web.engagement;

import org.jspecify.annotations.NullMarked;
