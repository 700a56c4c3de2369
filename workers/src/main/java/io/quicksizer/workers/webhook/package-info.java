/**
 * Webhooks: signed requests that notify other systems of the events that people are notified of, at addresses that an
 * administrator has registered (docs/webhooks.md).
 */
@NullMarked
package io.quicksizer.workers.webhook;

import org.jspecify.annotations.NullMarked;
