package io.quicksizer.processes.policy;

/** Result of parsing a DMN file as an approval policy. */
public sealed interface PolicyReading {
    /**
     * The file is an approval policy that the engine would deploy.
     *
     * @param policy the policy
     */
    record Readable(ApprovalPolicy policy) implements PolicyReading {}

    /**
     * The file is not an approval policy.
     *
     * @param why the reason, for the author of the file
     */
    record Unreadable(String why) implements PolicyReading {}
}
