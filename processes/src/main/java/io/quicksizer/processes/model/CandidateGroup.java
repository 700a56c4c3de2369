package io.quicksizer.processes.model;

/** The groups to which the models themselves offer tasks; the groups of a sign-off come from the approval policy. */
final class CandidateGroup {
    /**
     * Whoever may size engagements: the name of the group at the identity provider, or of the role that Camunda maps.
     */
    public static final String PLANNERS = "planner";

    private CandidateGroup() {}
}
