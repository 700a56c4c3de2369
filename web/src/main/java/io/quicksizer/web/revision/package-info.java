/** Submitted revisions in the API: reading, replaying, reopening, and the documents made of them. */
@NullMarked
package io.quicksizer.web.revision;

import org.jspecify.annotations.NullMarked;
