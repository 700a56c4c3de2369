/**
 * Support for end-to-end tests: one stack for all of them, a browser that loads resources from this machine only, and
 * the users who sign in.
 */
@NullMarked
package io.quicksizer.ops.testing;

import org.jspecify.annotations.NullMarked;
