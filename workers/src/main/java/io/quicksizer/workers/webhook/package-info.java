/**
 * Webhooks: programs of the organisation learn of the same facts as people, by signed calls to addresses that an
 * administrator has registered (docs/webhooks.md).
 */
@NullMarked
package io.quicksizer.workers.webhook;

import org.jspecify.annotations.NullMarked;
