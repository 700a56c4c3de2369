package io.quicksizer.processes.model;

import java.time.Duration;

/**
 * A level of sign-off that the approval policy requires.
 *
 * @param level position, from 1
 * @param group the group whose members are asked
 * @param timeLimit time until the escalation
 * @param reminder time until the reminder, shorter than the time limit
 * @param escalateTo group that is asked after the time limit
 * @param reason why this level is required, for people
 */
public record SignOffLevel(
        int level, String group, Duration timeLimit, Duration reminder, String escalateTo, String reason) {}
