/**
 * The catalogue: a workbook becomes a version, a version is a draft until it is published and never changes after that.
 * Published versions are read as a whole, immutable and in memory; they are loaded once.
 */
@NullMarked
package io.quicksizer.workers.catalogue;

import org.jspecify.annotations.NullMarked;
