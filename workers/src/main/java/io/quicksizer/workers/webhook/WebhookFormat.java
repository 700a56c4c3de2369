package io.quicksizer.workers.webhook;

/** The form of what a webhook sends. */
public enum WebhookFormat {
    /** JSON with every fact, signed. */
    SIGNED_JSON,
    /** A message for an incoming webhook of Slack. */
    SLACK,
    /** A card for a workflow of Microsoft Teams. */
    TEAMS
}
