/**
 * Engagements as pages and in the API: opening, the page of one engagement with its status, figures, documents and
 * comments, the wizard's steps, sharing, moving to the published catalogue, audit log, withdrawal and cancellation.
 */
@NullMarked
package io.quicksizer.web.engagement;

import org.jspecify.annotations.NullMarked;
