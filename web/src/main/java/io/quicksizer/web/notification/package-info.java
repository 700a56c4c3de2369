/**
 * Notifications as pages and in the API: a person's notifications and settings, and the page to which a mail about a
 * sign-off links; webhooks and failed deliveries for administrators.
 */
@NullMarked
package io.quicksizer.web.notification;

import org.jspecify.annotations.NullMarked;
