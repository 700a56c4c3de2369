package io.quicksizer.ops.journey;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * An act of an engagement in the demo story.
 *
 * @param daysAgo days before the story is played
 * @param at time of day in UTC
 * @param what a step to submit, or open, submit, approve, changes, reject, withdraw, tag or template
 * @param words the comment or tags; may be empty
 */
record StoryAct(int daysAgo, LocalTime at, String what, String words) {

    /** Parses an act such as {@code 12 09:30 approve Fine with us.} */
    static StoryAct of(String text) {
        String[] words = text.strip().split("\\s+", 4);
        return new StoryAct(
                Integer.parseInt(words[0]), LocalTime.parse(words[1]), words[2], words.length > 3 ? words[3] : "");
    }

    /** Returns how long before the given time it happens; an act that would lie in the future happens a day earlier. */
    Duration before(ZonedDateTime playing) {
        ZonedDateTime moment =
                playing.withZoneSameInstant(ZoneOffset.UTC).minusDays(daysAgo).with(at);
        return Duration.between(moment.isBefore(playing) ? moment : moment.minusDays(1), playing);
    }
}
