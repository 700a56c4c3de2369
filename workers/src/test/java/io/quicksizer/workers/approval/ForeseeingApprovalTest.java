package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.ForeseeingApproval.Foreseen;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.policy.PolicyInForce;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.FreezingRevision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForeseeingApprovalTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Person READER = new Person("planner", "Planner", Set.of(Role.PLANNER), Set.of(), null);
    private static final PolicyFacts FACTS =
            PolicyFacts.each(fact -> fact == PolicyFact.TOTAL_DAYS ? BigDecimal.TEN : BigDecimal.ZERO);

    private final EngagementQueries engagements = mock();
    private final FreezingRevision freezing = mock();
    private final PolicyInForce policies = mock();
    private final ApprovalPolicy policy = mock();
    private final ForeseeingApproval foreseeing =
            new ForeseeingApproval(engagements, freezing, policies, mock(), mock());

    @Test
    void a_policy_that_does_not_decide_leaves_the_levels_open() {
        decides(new PolicyDecision.Undecided("no rule fits"));
        assertThat(foreseen().levels()).isEmpty();
    }

    @Test
    void a_policy_that_approves_by_itself_asks_nobody() {
        decides(new PolicyDecision.Decided("rule", "small", "because", List.of()));
        assertThat(foreseen().levels()).contains(List.of());
        assertThat(foreseen().facts()).isEqualTo(FACTS);
        assertThat(foreseen().policyVersion()).isEqualTo(3);
    }

    @Test
    void without_figures_or_without_the_right_to_read_nothing_is_foreseen() {
        when(engagements.readable(READER, ID)).thenReturn(Optional.empty());
        assertThat(foreseeing.of(READER, ID)).isInstanceOf(Answer.Missing.class);
        Engagement readable = mock();
        when(engagements.readable(READER, ID)).thenReturn(Optional.of(readable));
        when(freezing.foreseenFacts(ID)).thenReturn(Optional.empty());
        assertThat(foreseeing.of(READER, ID)).isInstanceOf(Answer.Missing.class);
    }

    private Foreseen foreseen() {
        return foreseeing.of(READER, ID).ifDone().orElseThrow();
    }

    private void decides(PolicyDecision decision) {
        Engagement readable = mock();
        when(engagements.readable(READER, ID)).thenReturn(Optional.of(readable));
        when(freezing.foreseenFacts(ID)).thenReturn(Optional.of(FACTS));
        when(policies.now()).thenReturn(policy);
        when(policy.number()).thenReturn(3);
        when(policy.decide(FACTS)).thenReturn(decision);
    }
}
