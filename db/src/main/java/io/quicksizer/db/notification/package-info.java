/**
 * Events that people and programs are notified of: who is notified, what was read, what is delivered by email and
 * webhook, and the settings of each person.
 */
@NullMarked
package io.quicksizer.db.notification;

import org.jspecify.annotations.NullMarked;
