/**
 * Facts that people and programs are notified of: who is notified, what was read, what is delivered by mail and
 * webhook, and each person's settings.
 */
@NullMarked
package io.quicksizer.db.notification;

import org.jspecify.annotations.NullMarked;
