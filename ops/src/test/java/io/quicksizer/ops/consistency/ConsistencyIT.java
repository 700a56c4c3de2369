package io.quicksizer.ops.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.OnTheStack;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each test takes engagements to their review, which shows that all is well, lets something die at the moment named,
 * and takes the same engagements to their signed-off documents. No hook in the product helps: a table lock of the test
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
    void workers_killed_before_their_commits_leave_nothing_and_the_next_ones_do_the_work() throws Exception {
        var approved = underReview("Killed before the commit of documents");
        approved.submit();
        killWorkersWhileHolding("export_document", Books.DOCUMENTS, approved::approve);
        assertThat(books.documents(approved.id())).as("half-done work").isZero();
        stack.start(Part.WORKERS);
        books.assertEverythingOnce(approved.id());

        var submitted = underReview("Killed before the commit of a revision");
        killWorkersWhileHolding("revision", 1, submitted::submit);
        assertThat(books.revisions(submitted.id())).as("half-done work").isZero();
        stack.start(Part.WORKERS);
        assertGoesOn(submitted);
    }

    private void killWorkersWhileHolding(String table, int transactions, Runnable work) throws SQLException {
        try (var hold = books.hold(table)) {
            work.run();
            books.awaitHeldUp(transactions);
            stack.kill(Part.WORKERS);
            hold.rollback();
        }
        books.awaitHeldUp(0);
    }

    @Test
    void with_the_engine_killed_what_was_committed_happens_once_and_submissions_are_accepted() throws Exception {
        var committed = underReview("Killed after the commit");
        var accepted = underReview("Submitted without an engine");
        try (var hold = books.hold("revision")) {
            committed.submit();
            books.awaitHeldUp(1);
            stack.kill(Part.ENGINE); // so that no answer can reach it
            hold.rollback();
        }
        books.awaitRevision(committed.id());
        assertThat(accepted.submit()).isEqualTo(ACCEPTED);
        assertThat(books.undelivered(accepted.id())).isOne();
        stack.kill(Part.WORKERS);

        stack.start(Part.ENGINE, Part.WORKERS);

        assertGoesOn(committed);
        assertGoesOn(accepted);
    }

    @Test
    void a_job_that_is_delivered_twice_at_the_same_time_has_one_result() throws Exception {
        var engagement = underReview("Delivered twice");
        try (var hold = books.hold("revision")) {
            engagement.submit();
            books.awaitHeldUp(2); // the first delivery has outlived its time limit and the second has come
            hold.rollback();
        }

        assertGoesOn(engagement);
    }

    @Test
    void a_submission_goes_on_although_the_portal_died_right_after_accepting_it() throws Exception {
        var engagement = underReview("Accepted by a portal that died");
        stack.suspend(Part.ENGINE); // so that nothing has been delivered when the portal dies
        assertThat(engagement.submit()).isEqualTo(ACCEPTED);
        stack.kill(Part.WEB);
        assertThat(books.undelivered(engagement.id())).isOne();

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
