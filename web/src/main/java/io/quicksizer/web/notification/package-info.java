/**
 * Notifications as pages and in the API: notifications and settings of a person, and the page to which an email about a
 * sign-off links; webhooks and failed deliveries for administrators.
 */
@NullMarked
package io.quicksizer.web.notification;

import org.jspecify.annotations.NullMarked;
