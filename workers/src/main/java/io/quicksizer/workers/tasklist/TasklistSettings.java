package io.quicksizer.workers.tasklist;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of Tasklist.
 *
 * @param fullForms whether forms in Tasklist contain the content of a step; if false, they contain the engagement's
 *     name and a link to the portal, as they always do for an engagement that is not shared
 * @param entries whether steps can be completed, and engagements opened, in Tasklist; completing steps needs full forms
 * @param signOffs whether sign-offs can be completed in Tasklist; needs full forms and a Camunda that authenticates;
 *     only for installations in which nobody can set assignees other than through Tasklist
 * @param health address that responds with 200 while Tasklist is ready, such as
 *     {@code http://tasklist:9600/actuator/health/readiness}; if empty, this node does not check Tasklist; {@code none}
 *     deletes the recorded state of Tasklist
 * @param portal address of the portal for links in forms, mails and webhooks; if empty, they contain no links
 */
@ConfigurationProperties("quicksizer.tasklist")
public record TasklistSettings(
        @DefaultValue("false") boolean fullForms,
        @DefaultValue("false") boolean entries,
        @DefaultValue("false") boolean signOffs,
        @DefaultValue("") String health,
        @DefaultValue("") String portal) {

    /** Removes surrounding white space and trailing slashes of addresses. */
    public TasklistSettings {
        health = health.strip();
        portal = portal.strip().replaceAll("/+$", "");
    }
}
