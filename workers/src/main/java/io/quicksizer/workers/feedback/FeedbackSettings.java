package io.quicksizer.workers.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of feedback.
 *
 * @param triageGroup group of people who triage feedback beside the administrators; without it these are asked first
 */
@ConfigurationProperties("quicksizer.feedback")
record FeedbackSettings(@DefaultValue("") String triageGroup) {}
