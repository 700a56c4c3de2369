package io.quicksizer.workers.engagement;

import io.quicksizer.workers.sizing.MessageCode;

/** The reasons why an engagement can't have these tags. */
enum TagProblem implements MessageCode {
    TOO_MANY_TAGS("An engagement has at most {0} tags; remove one first.");

    private final String pattern;

    TagProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
