/** Code shared by several capabilities: identifiers chosen before the insert, hashes, and the four-eyes principle. */
@NullMarked
package io.quicksizer.db.common;

import org.jspecify.annotations.NullMarked;
