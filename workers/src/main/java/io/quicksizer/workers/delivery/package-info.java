/**
 * Deliveries to people and other systems: emails and webhooks are sent after their transaction has committed, retried
 * with exponential backoff, and marked as dead when every attempt has failed, until an administrator acts
 * (docs/notifications.md).
 */
@NullMarked
package io.quicksizer.workers.delivery;

import org.jspecify.annotations.NullMarked;
