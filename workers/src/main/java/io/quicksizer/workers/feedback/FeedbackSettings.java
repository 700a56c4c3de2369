package io.quicksizer.workers.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of feedback.
 *
 * @param triageGroup group of people who triage feedback in addition to the administrators; if empty, only the
 *     administrators are asked
 */
@ConfigurationProperties("quicksizer.feedback")
record FeedbackSettings(@DefaultValue("") String triageGroup) {}
