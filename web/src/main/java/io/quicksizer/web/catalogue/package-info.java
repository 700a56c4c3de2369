/**
 * The catalogue as pages and in the API: what can be sold, what a scenario's days are made of, and import, check,
 * correction and publication of a version.
 */
@NullMarked
package io.quicksizer.web.catalogue;

import org.jspecify.annotations.NullMarked;
