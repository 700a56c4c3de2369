/** Submitted revisions in the API: reading, replaying, reopening, and their documents. */
@NullMarked
package io.quicksizer.web.revision;

import org.jspecify.annotations.NullMarked;
