/**
 * The catalogue: a workbook is imported as a version, which is a draft until it is published and immutable afterwards.
 * Published versions are loaded as a whole and cached in memory.
 */
@NullMarked
package io.quicksizer.workers.catalogue;

import org.jspecify.annotations.NullMarked;
