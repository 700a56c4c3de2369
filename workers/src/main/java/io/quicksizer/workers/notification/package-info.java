/**
 * Notifications of events, in the portal and by email, according to the settings of each person. An event and its
 * notifications are written in one transaction (docs/notifications.md).
 */
@NullMarked
package io.quicksizer.workers.notification;

import org.jspecify.annotations.NullMarked;
