package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An approval keeps the version of the policy that its revision was frozen with")
class PolicyVersionTest {
    private static WorkflowTestBed bed;

    @BeforeAll
    static void startEngine() {
        bed = WorkflowTestBed.start();
        bed.workflow().deployPolicy(policy(1, "approvers"));
        bed.workflow().deployPolicy(policy(2, "board", "directors"));
    }

    @AfterAll
    static void stopEngine() {
        bed.close();
    }

    @Test
    void an_earlier_version_decides_although_a_later_one_is_deployed() {
        assertThat(groupsAsked(1)).containsExactly("approvers");
    }

    @Test
    void a_later_version_decides_for_what_is_frozen_with_it() {
        assertThat(groupsAsked(2)).containsExactly("board", "directors");
    }

    @Test
    void without_any_version_the_policy_of_the_product_decides() {
        assertThat(groupsAsked(0)).containsExactly("approvers", "senior-approvers");
    }

    @Test
    void a_restarted_approval_asks_the_same_version_again() {
        Journey journey = frozenWith(1);
        journey.toSigning();
        bed.workflow().restartAt(journey.dossier().rootInstance, Step.SIGN_OFF, "correlation-of-restart");
        journey.forgetVisit().at(Step.SIGN_OFF);
        journey.finish().endsWith("Event_ProposalReady");
        assertThat(journey.dossier().askedGroups).containsOnly("approvers");
    }

    private static List<String> groupsAsked(int version) {
        Journey journey = frozenWith(version);
        journey.finish().endsWith("Event_ProposalReady");
        return journey.dossier().askedGroups;
    }

    private static Journey frozenWith(int version) {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS);
        journey.dossier().policyVersion = version;
        return journey;
    }

    private static ApprovalPolicy policy(int number, String... groups) {
        List<PolicyRules.Level> levels = Stream.of(groups)
                .map(group -> new PolicyRules.Level(group, 3, 1, group))
                .toList();
        PolicyRules.Rule everything = new PolicyRules.Rule("Everything", Map.of(), groups.length, "As ever");
        return ApprovalPolicy.of(new PolicyRules(List.of(everything), levels), number);
    }
}
