/** The differences between two revisions as a page and in the API. */
@NullMarked
package io.quicksizer.web.difference;

import org.jspecify.annotations.NullMarked;
