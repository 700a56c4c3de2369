/** My work and the list of engagements with search and filters, as pages and in the API. */
@NullMarked
package io.quicksizer.web.worklist;

import org.jspecify.annotations.NullMarked;
