/**
 * Notifications: what a person was notified of, how the person wants it, and the link of a mail that leads to a
 * decision; webhooks and failed deliveries for administrators. As pages and in the API.
 */
@NullMarked
package io.quicksizer.web.notification;

import org.jspecify.annotations.NullMarked;
