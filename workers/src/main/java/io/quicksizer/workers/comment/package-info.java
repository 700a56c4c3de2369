/**
 * What people say about engagements, and whom they mention. Only those who may read an engagement can comment on it or
 * be mentioned.
 */
@NullMarked
package io.quicksizer.workers.comment;

import org.jspecify.annotations.NullMarked;
