/**
 * What end-to-end tests share: one stack for all of them, a browser that loads nothing from elsewhere, and the people
 * who sign in.
 */
@NullMarked
package io.quicksizer.ops.testing;

import org.jspecify.annotations.NullMarked;
