/**
 * A catalogue version as a whole, immutable and in memory: what sizing, forms, pages and documents read. Published
 * versions never change, so they are loaded once.
 */
@NullMarked
package io.quicksizer.workers.catalogue.content;

import org.jspecify.annotations.NullMarked;
