package io.quicksizer.processes.policy;

/** The result of reading a DMN file as an approval policy. */
public sealed interface PolicyReading {
    /**
     * The file is an approval policy that the engine would deploy.
     *
     * @param policy the policy
     */
    record Readable(ApprovalPolicy policy) implements PolicyReading {}

    /**
     * The file is none.
     *
     * @param why what is wrong, for the author of the file
     */
    record Unreadable(String why) implements PolicyReading {}
}
