package io.quicksizer.ops.journey;

import java.util.Arrays;
import java.util.List;

/**
 * One engagement of the demo story.
 *
 * @param owner demo user who plans it
 * @param first index of its first line item in the catalogue, from 0
 * @param sizes a letter for each of its line items: S, M or L
 * @param acts in chronological order
 */
record StoryLine(
        String name,
        String customer,
        String opportunity,
        String owner,
        int years,
        int first,
        String sizes,
        List<StoryAct> acts) {

    /** Parses a line of the story: eight fields separated by bars, the last one with acts separated by semicolons. */
    static StoryLine of(String line) {
        String[] fields = line.split("\\s*\\|\\s*");
        return new StoryLine(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                Integer.parseInt(fields[4]),
                Integer.parseInt(fields[5]),
                fields[6],
                Arrays.stream(fields[7].split("\\s*;\\s*")).map(StoryAct::of).toList());
    }
}
