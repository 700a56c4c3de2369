/**
 * The catalogue, as imported from a workbook: versions and their content. A version's content is writable only while
 * the version is a draft; the database itself refuses anything else.
 */
@NullMarked
package io.quicksizer.db.catalogue;

import org.jspecify.annotations.NullMarked;
