/**
 * The branding of documents: name, logo, colour, texts and validity of the organisation or one of its teams, in
 * immutable versions. A submission freezes the newest version with the revision.
 */
@NullMarked
package io.quicksizer.workers.branding;

import org.jspecify.annotations.NullMarked;
