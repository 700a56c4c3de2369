/**
 * Notifications: facts of the life of an engagement reach the people they concern, in the portal and by mail, as each
 * person has chosen. A fact and its notifications are written in one transaction (docs/notifications.md).
 */
@NullMarked
package io.quicksizer.workers.notification;

import org.jspecify.annotations.NullMarked;
