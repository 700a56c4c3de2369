package io.quicksizer.processes.model;

import java.time.Duration;

/**
 * One level of sign-off that the approval policy asks for.
 *
 * @param level position from 1
 * @param group whose members are asked
 * @param timeLimit how long they have
 * @param reminder after how long they are reminded, shorter than the time limit
 * @param escalateTo the group that is asked when the time limit passes
 * @param reason why this level is asked, for people
 */
public record SignOffLevel(
        int level, String group, Duration timeLimit, Duration reminder, String escalateTo, String reason) {}
