/**
 * The page of one engagement: its status and how it came there, its figures, revisions and documents, what people say
 * about it, with whom it is shared, and its audit trail.
 */
@NullMarked
package io.quicksizer.web.dossier;

import org.jspecify.annotations.NullMarked;
