/**
 * Brings a workbook into the product as a version of the catalogue, and answers what a version holds. A version is a
 * draft until it is published, and never changes after that.
 */
@NullMarked
package io.quicksizer.workers.catalogue;

import org.jspecify.annotations.NullMarked;
