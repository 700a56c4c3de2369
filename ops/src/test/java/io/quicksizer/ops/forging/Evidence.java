package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Answer;
import java.util.List;
import java.util.Optional;

/**
 * What an attempt left behind.
 *
 * @param outcome what came of it
 * @param engagement name of the engagement
 * @param answer of Camunda
 * @param incidents messages to operators
 * @param changes of the engagement's record
 * @param changesElsewhere changes of other engagements' records
 * @param unjustified sentences on what the record does not justify
 * @param entries audit entries in the name of whoever tried, about this engagement
 */
record Evidence(
        Optional<Outcome> outcome,
        String engagement,
        Answer answer,
        List<String> incidents,
        List<String> changes,
        List<String> changesElsewhere,
        List<String> unjustified,
        List<String> entries) {}
