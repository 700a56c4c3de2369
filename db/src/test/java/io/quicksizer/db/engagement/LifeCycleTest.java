package io.quicksizer.db.engagement;

import static io.quicksizer.db.engagement.EngagementStatus.APPROVED;
import static io.quicksizer.db.engagement.EngagementStatus.CANCELLED;
import static io.quicksizer.db.engagement.EngagementStatus.CHANGES_REQUESTED;
import static io.quicksizer.db.engagement.EngagementStatus.DRAFT;
import static io.quicksizer.db.engagement.EngagementStatus.IN_APPROVAL;
import static io.quicksizer.db.engagement.EngagementStatus.REJECTED;
import static io.quicksizer.db.engagement.EngagementStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.common.NewId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    private record Transition(
            Consumer<Engagement> move, Set<EngagementStatus> from, EngagementStatus to, int revisions) {}

    private static final List<Transition> ALL = List.of(
            new Transition(e -> e.submit(NOW), EnumSet.of(DRAFT, CHANGES_REQUESTED), IN_APPROVAL, 0),
            new Transition(e -> e.requestChanges(NOW), EnumSet.of(IN_APPROVAL), CHANGES_REQUESTED, 1),
            new Transition(e -> e.approve(NOW), EnumSet.of(IN_APPROVAL), APPROVED, 0),
            new Transition(e -> e.reject(NOW), EnumSet.of(IN_APPROVAL), REJECTED, 0),
            new Transition(e -> e.withdraw(NOW), EnumSet.of(DRAFT, CHANGES_REQUESTED, IN_APPROVAL), WITHDRAWN, 0),
            new Transition(e -> e.cancel(NOW), EnumSet.of(DRAFT, CHANGES_REQUESTED, IN_APPROVAL), CANCELLED, 0),
            new Transition(e -> e.reopen(NewId.next(), NOW), EnumSet.of(APPROVED, REJECTED), DRAFT, 1),
            new Transition(e -> e.recall(NOW), EnumSet.of(IN_APPROVAL), DRAFT, 1),
            new Transition(e -> e.resume(NewId.next(), false, false, NOW), EnumSet.of(WITHDRAWN), DRAFT, 0),
            new Transition(e -> e.resume(NewId.next(), false, true, NOW), EnumSet.of(WITHDRAWN), CHANGES_REQUESTED, 0),
            new Transition(e -> e.resume(NewId.next(), true, false, NOW), EnumSet.of(WITHDRAWN), DRAFT, 1),
            new Transition(e -> e.resume(NewId.next(), true, true, NOW), EnumSet.of(WITHDRAWN), DRAFT, 1));

    @ParameterizedTest
    @EnumSource(EngagementStatus.class)
    void every_transition_is_made_from_where_it_is_allowed_and_refused_elsewhere(EngagementStatus from) {
        for (Transition transition : ALL) {
            Engagement engagement = in(from);
            int revision = engagement.currentRevisionNumber();
            if (transition.from().contains(from)) {
                transition.move().accept(engagement);
                assertThat(engagement.status()).isEqualTo(transition.to());
                assertThat(engagement.currentRevisionNumber() - revision).isEqualTo(transition.revisions());
            } else {
                assertThatThrownBy(() -> transition.move().accept(engagement))
                        .isInstanceOf(ForbiddenTransition.class)
                        .hasMessageStartingWith("An engagement that is " + from + " can't be ");
                assertThat(engagement.status()).isEqualTo(from);
                assertThat(engagement.currentRevisionNumber()).isEqualTo(revision);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EngagementStatus.class)
    void a_lost_run_is_replaced_while_anything_is_left_to_do(EngagementStatus from) {
        Engagement engagement = in(from);
        var run = NewId.next();
        if (from.isRunning() || from == APPROVED) {
            engagement.rebuild(run);
            assertThat(engagement.runId()).isEqualTo(run);
            assertThat(engagement.status()).isEqualTo(from);
        } else {
            assertThatThrownBy(() -> engagement.rebuild(run)).isInstanceOf(ForbiddenTransition.class);
        }
    }

    @ParameterizedTest
    @EnumSource(EngagementStatus.class)
    void only_a_draft_that_was_never_submitted_becomes_a_template(EngagementStatus status) {
        Engagement engagement = in(status);
        assertThat(engagement.canBecomeTemplate()).isEqualTo(status == DRAFT);
        engagement.markAsTemplate(false, NOW);
        if (status == DRAFT) {
            engagement.markAsTemplate(true, NOW);
            assertThat(engagement.template()).isTrue();
        } else {
            assertThatThrownBy(() -> engagement.markAsTemplate(true, NOW)).isInstanceOf(ForbiddenTransition.class);
            assertThat(engagement.template()).isFalse();
        }
    }

    @Test
    void a_template_that_was_withdrawn_is_one_again_unless_it_was_submitted() {
        Engagement kept = in(DRAFT);
        kept.markAsTemplate(true, NOW);
        kept.withdraw(NOW);
        assertThat(kept.template()).isFalse();
        kept.resume(NewId.next(), false, false, NOW);
        assertThat(kept.template()).isTrue();
        kept.withdraw(NOW);
        kept.resume(NewId.next(), true, false, NOW);
        assertThat(kept.template()).isFalse();
        assertThat(kept.canBecomeTemplate()).isFalse();
    }

    private static Engagement in(EngagementStatus status) {
        Engagement engagement = new Engagement(
                NewId.next(), EngagementContext.named("Sample", "", ""), "planner", 1, NewId.next(), NOW);
        switch (status) {
            case DRAFT -> {}
            case IN_APPROVAL -> engagement.submit(NOW);
            case CHANGES_REQUESTED -> {
                engagement.submit(NOW);
                engagement.requestChanges(NOW);
            }
            case APPROVED -> {
                engagement.submit(NOW);
                engagement.approve(NOW);
            }
            case REJECTED -> {
                engagement.submit(NOW);
                engagement.reject(NOW);
            }
            case WITHDRAWN -> engagement.withdraw(NOW);
            case CANCELLED -> engagement.cancel(NOW);
        }
        return engagement;
    }
}
