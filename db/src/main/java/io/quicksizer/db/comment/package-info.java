/** What people say about engagements and whom they mention. Comments are only ever added. */
@NullMarked
package io.quicksizer.db.comment;

import org.jspecify.annotations.NullMarked;
