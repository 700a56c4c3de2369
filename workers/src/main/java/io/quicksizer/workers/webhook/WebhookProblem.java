package io.quicksizer.workers.webhook;

import io.quicksizer.workers.sizing.MessageCode;

/** The reason why an endpoint can't be registered; each wording says how to fix it. */
enum WebhookProblem implements MessageCode {
    WEBHOOK_NAME_UNFIT("Give it a name of 1 to 100 characters."),
    WEBHOOK_ADDRESS_REFUSED("Give an https address of the public internet, without user, fragment and port."),
    WEBHOOK_FORMAT_UNKNOWN("“{0}” is no format; write SIGNED_JSON, SLACK or TEAMS."),
    WEBHOOK_KINDS_MISSING("Choose at least one kind."),
    WEBHOOK_KIND_UNKNOWN("There is no kind “{0}” of notification."),
    WEBHOOKS_ARE_OFF("Webhooks are off: the operator has set no key for them.");

    private final String pattern;

    WebhookProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
