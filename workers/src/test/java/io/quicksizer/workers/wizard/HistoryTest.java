package io.quicksizer.workers.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.wizard.History.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final List<Step> FORWARD =
            List.of(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING, Step.EXPERT, Step.REVIEW);

    @Test
    void back_follows_the_steps_really_visited() {
        Walk walk = new Walk().forward(Step.CONTEXT).forward(Step.SCOPE).forward(Step.SCENARIOS);

        assertThat(walk.before(Step.SIZING, false)).contains(Step.SCENARIOS);
        walk.back(Step.SIZING, Step.SCENARIOS);
        assertThat(walk.before(Step.SCENARIOS, false)).contains(Step.SCOPE);
        walk.forward(Step.SCENARIOS);
        assertThat(walk.before(Step.SIZING, false)).contains(Step.SCENARIOS);
    }

    @Test
    void nothing_is_before_the_first_step() {
        assertThat(new Walk().before(Step.CONTEXT, true)).isEmpty();
    }

    @Test
    void a_visit_with_problems_leads_nowhere() {
        Walk walk = new Walk().forward(Step.CONTEXT).leave(Step.SCOPE, EntryOutcome.PROBLEMS, null);

        assertThat(walk.history().way()).containsExactly(Step.CONTEXT);
    }

    @Test
    void expert_mode_is_skipped_while_it_is_locked() {
        Walk walk = wholeWay();

        assertThat(walk.before(Step.REVIEW, true)).contains(Step.EXPERT);
        assertThat(walk.before(Step.REVIEW, false)).contains(Step.SIZING);
    }

    @Test
    void going_back_past_locked_expert_mode_forgets_it() {
        Walk walk = wholeWay().back(Step.REVIEW, Step.SIZING);

        assertThat(walk.history().way()).containsExactly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS);
        assertThat(walk.before(Step.SIZING, true)).contains(Step.SCENARIOS);
    }

    @Test
    void back_after_a_jump_leads_to_the_review_and_from_there_on_along_the_way() {
        Walk walk = wholeWay().jump(Step.CONTEXT);

        assertThat(walk.before(Step.CONTEXT, true)).contains(Step.REVIEW);
        walk.back(Step.CONTEXT, Step.REVIEW);
        assertThat(walk.before(Step.REVIEW, true)).contains(Step.EXPERT);
    }

    @Test
    void a_second_revision_goes_back_from_its_review_to_the_step_before_the_first_ones() {
        Walk walk = wholeWay().leave(Step.REVIEW, EntryOutcome.SUBMIT, null);

        assertThat(walk.before(Step.REVIEW, true)).contains(Step.EXPERT);
        walk.back(Step.REVIEW, Step.EXPERT);
        assertThat(walk.before(Step.EXPERT, true)).contains(Step.SIZING);
    }

    @Property(tries = 500, seed = "20260311")
    void back_never_stays_never_enters_locked_expert_mode_and_always_comes_to_an_end(
            @ForAll Random random, @ForAll @IntRange(min = 0, max = 40) int moves, @ForAll boolean open) {
        Walk walk = new Walk();
        Step current = Step.CONTEXT;
        boolean expertOpen = open;
        for (int move = 0; move < moves; move++) {
            expertOpen = current == Step.SIZING ? random.nextBoolean() : expertOpen;
            current = walk.moveOn(current, random, expertOpen);
        }
        int longest = walk.history().way().size();
        for (int steps = 0; walk.before(current, expertOpen).isPresent(); steps++) {
            Step target = walk.before(current, expertOpen).orElseThrow();
            assertThat(steps).isLessThan(longest);
            assertThat(target).isNotEqualTo(current);
            assertThat(expertOpen || target != Step.EXPERT).isTrue();
            int before = walk.history().way().size();
            walk.back(current, target);
            assertThat(walk.history().way()).hasSizeLessThan(before);
            current = target;
        }
    }

    private static Walk wholeWay() {
        Walk walk = new Walk();
        FORWARD.subList(0, 5).forEach(walk::forward);
        return walk;
    }

    /** Somebody on the way through the wizard. */
    private static final class Walk {
        private final List<Visit> visits = new ArrayList<>();

        Walk forward(Step step) {
            return leave(step, EntryOutcome.ACCEPTED, null);
        }

        Walk back(Step from, Step to) {
            return leave(from, EntryOutcome.BACK, to);
        }

        Walk jump(Step to) {
            return leave(Step.REVIEW, EntryOutcome.JUMP, to);
        }

        Walk leave(Step step, EntryOutcome outcome, Step next) {
            visits.add(new Visit(step, outcome, Optional.ofNullable(next)));
            return this;
        }

        History history() {
            return new History(visits);
        }

        Optional<Step> before(Step current, boolean expertOpen) {
            return history().before(current, expertOpen);
        }

        Step moveOn(Step current, Random random, boolean expertOpen) {
            Optional<Step> before = before(current, expertOpen);
            if (random.nextInt(3) == 0 && before.isPresent()) {
                back(current, before.get());
                return before.get();
            }
            if (random.nextInt(5) == 0) {
                leave(current, EntryOutcome.PROBLEMS, null);
                return current;
            }
            if (current == Step.REVIEW) {
                Step target = FORWARD.get(random.nextInt(expertOpen ? 5 : 4));
                jump(target);
                return target;
            }
            forward(current);
            Step next = FORWARD.get(FORWARD.indexOf(current) + 1);
            return next == Step.EXPERT && !expertOpen ? Step.REVIEW : next;
        }
    }
}
