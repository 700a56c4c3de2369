/** Alternatives of an engagement as a page and in the API: compared, saved, switched, renamed and deleted. */
@NullMarked
package io.quicksizer.web.alternative;

import org.jspecify.annotations.NullMarked;
