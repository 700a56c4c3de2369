/**
 * The look of documents: name, logo, colour, texts and terms of the organisation or one of its teams, in versions that
 * never change. A submission freezes the newest one with the revision.
 */
@NullMarked
package io.quicksizer.workers.branding;

import org.jspecify.annotations.NullMarked;
