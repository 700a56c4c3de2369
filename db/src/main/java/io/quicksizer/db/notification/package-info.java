/**
 * Facts that people and programs are notified of: who is notified, what was read, what leaves by mail and webhook, and
 * how each person wants it.
 */
@NullMarked
package io.quicksizer.db.notification;

import org.jspecify.annotations.NullMarked;
