/**
 * Access tokens for API calls by programs, as a page and in the API: personal tokens for everyone, all tokens for
 * administrators.
 */
@NullMarked
package io.quicksizer.web.program;

import org.jspecify.annotations.NullMarked;
