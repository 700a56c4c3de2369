/** Submitted revisions and the documents made of them, for reading. */
@NullMarked
package io.quicksizer.web.revision;

import org.jspecify.annotations.NullMarked;
