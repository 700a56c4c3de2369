/**
 * The page and API for administrators when something is stuck: a page, and the same calls for the scripts of operators.
 */
@NullMarked
package io.quicksizer.web.operations;

import org.jspecify.annotations.NullMarked;
