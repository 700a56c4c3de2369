/**
 * Notifications of events, in the portal and by mail, according to each person's settings. A fact and its notifications
 * are written in one transaction (docs/notifications.md).
 */
@NullMarked
package io.quicksizer.workers.notification;

import org.jspecify.annotations.NullMarked;
