/**
 * Deliveries to people and programs outside: mails and webhooks leave after their transaction has committed, are
 * retried with growing pauses, and wait for an operator when every attempt has failed (docs/notifications.md).
 */
@NullMarked
package io.quicksizer.workers.delivery;

import org.jspecify.annotations.NullMarked;
