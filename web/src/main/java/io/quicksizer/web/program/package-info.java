/** Service tokens for API calls by programs, as a page and in the API: everyone's own, and for administrators all. */
@NullMarked
package io.quicksizer.web.program;

import org.jspecify.annotations.NullMarked;
