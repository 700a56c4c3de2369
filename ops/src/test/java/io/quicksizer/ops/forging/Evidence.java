package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Answer;
import java.util.List;
import java.util.Optional;

/**
 * The observed effects of an attempt.
 *
 * @param outcome the outcome; empty if none was observed in time
 * @param engagement name of the engagement
 * @param answer response of Camunda or the portal
 * @param byPortal whether it is the portal's
 * @param incidents messages to operators
 * @param changes changes of the engagement's record
 * @param changesElsewhere changes of other engagements' records
 * @param unjustified violations of the rules in {@link Justification}
 * @param entries audit entries about this engagement with the attempting person as actor
 */
record Evidence(
        Optional<Outcome> outcome,
        String engagement,
        Answer answer,
        boolean byPortal,
        List<String> incidents,
        List<String> changes,
        List<String> changesElsewhere,
        List<String> unjustified,
        List<String> entries) {}
