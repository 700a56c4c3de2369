package io.quicksizer.workers.tasklist;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of Tasklist.
 *
 * @param fullForms whether forms in Tasklist hold the content of a step; otherwise the engagement's name and a link to
 *     the portal, as always for an engagement that is shared with nobody
 * @param entries whether steps that are completed in Tasklist count, and engagements can be begun there; needs full
 *     forms
 * @param signOffs whether sign-offs that are completed in Tasklist count; only where nobody can set assignees past
 *     Tasklist; needs full forms
 * @param health address that answers 200 while Tasklist is ready, such as
 *     {@code http://tasklist:9600/actuator/health/readiness}; without one nobody looks; {@code none} forgets Tasklist
 * @param portal address of the portal for the links in forms, mails and webhooks; without one they name no address
 */
@ConfigurationProperties("quicksizer.tasklist")
public record TasklistSettings(
        @DefaultValue("false") boolean fullForms,
        @DefaultValue("false") boolean entries,
        @DefaultValue("false") boolean signOffs,
        @DefaultValue("") String health,
        @DefaultValue("") String portal) {

    /** Leaves space and the slashes at the end of addresses out. */
    public TasklistSettings {
        health = health.strip();
        portal = portal.strip().replaceAll("/+$", "");
    }
}
