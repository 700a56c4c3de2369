/** Code shared by several capabilities: identifiers chosen before the insert, hashes, and the rule of four eyes. */
@NullMarked
package io.quicksizer.db.common;

import org.jspecify.annotations.NullMarked;
