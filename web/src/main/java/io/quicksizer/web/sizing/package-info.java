/**
 * Sizing without an engagement: figures over the published catalogue, calculated by the one engine and stored nowhere.
 */
@NullMarked
package io.quicksizer.web.sizing;

import org.jspecify.annotations.NullMarked;
