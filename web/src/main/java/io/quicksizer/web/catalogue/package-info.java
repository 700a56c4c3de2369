/**
 * The catalogue as pages and in the API: the published version, the days of its scenarios, and import, review,
 * correction and publication of a version.
 */
@NullMarked
package io.quicksizer.web.catalogue;

import org.jspecify.annotations.NullMarked;
