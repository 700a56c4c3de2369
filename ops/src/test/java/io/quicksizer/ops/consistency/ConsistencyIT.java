package io.quicksizer.ops.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.OnTheStack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each test takes an engagement to its review, which shows that all is well, lets something die at the moment named,
 * and takes the same engagement to its signed-off documents. No hook in the product helps: a table lock of the test
 * holds the worker inside its transaction, and processes are killed outright.
 */
@ExtendWith(OnTheStack.class)
@DisplayName("Nothing is lost and nothing happens twice")
class ConsistencyIT {

    private static final int ACCEPTED = 202;

    private final LiveStack stack;
    private final Books books;

    ConsistencyIT(LiveStack stack) {
        this.stack = stack;
        this.books = new Books(stack);
    }

    @Test
    void a_worker_killed_before_its_commit_leaves_nothing_and_the_next_one_does_the_work() throws Exception {
        var engagement = underReview("Killed before the commit");
        try (var hold = books.holdRevisions()) {
            engagement.submit();
            books.awaitHeldUp(1);
            stack.kill(Part.WORKERS);
            hold.rollback();
        }
        books.awaitHeldUp(0);
        assertThat(books.revisions(engagement.id())).as("half-done work").isZero();

        stack.start(Part.WORKERS);

        assertGoesOn(engagement);
    }

    @Test
    void a_worker_killed_after_its_commit_and_before_its_answer_does_not_make_the_work_happen_twice() throws Exception {
        var engagement = underReview("Killed after the commit");
        try (var hold = books.holdRevisions()) {
            engagement.submit();
            books.awaitHeldUp(1);
            stack.kill(Part.ENGINE); // so that no answer can reach it
            hold.rollback();
        }
        books.awaitRevision(engagement.id());
        stack.kill(Part.WORKERS);

        stack.start(Part.ENGINE);
        stack.start(Part.WORKERS);

        assertGoesOn(engagement);
    }

    @Test
    void a_job_that_is_delivered_twice_at_the_same_time_has_one_result() throws Exception {
        var engagement = underReview("Delivered twice");
        try (var hold = books.holdRevisions()) {
            engagement.submit();
            books.awaitHeldUp(2); // the first delivery has outlived its time limit and the second has come
            hold.rollback();
        }

        assertGoesOn(engagement);
    }

    @Test
    void a_submission_while_the_engine_is_down_is_accepted_and_goes_on_by_itself() throws Exception {
        var engagement = underReview("Submitted without an engine");
        stack.kill(Part.ENGINE);

        assertThat(engagement.submit()).isEqualTo(ACCEPTED);
        assertThat(books.untold(engagement.id())).isOne();
        stack.start(Part.ENGINE);

        assertGoesOn(engagement);
    }

    @Test
    void a_submission_goes_on_although_the_portal_died_right_after_accepting_it() throws Exception {
        var engagement = underReview("Accepted by a portal that died");
        stack.suspend(Part.ENGINE); // so that the portal has told nobody when it dies
        assertThat(engagement.submit()).isEqualTo(ACCEPTED);
        stack.kill(Part.WEB);
        assertThat(books.untold(engagement.id())).isOne();

        stack.resume(Part.ENGINE);
        books.awaitStep(engagement.id(), "SIGN_OFF");
        stack.start(Part.WEB);

        assertGoesOn(engagement);
    }

    private SampleEngagement underReview(String name) {
        return SampleEngagement.underReview(stack.ports().http(Port.WEB), name);
    }

    private void assertGoesOn(SampleEngagement engagement) {
        engagement.approve();
        books.assertEverythingOnce(engagement.id());
    }
}
