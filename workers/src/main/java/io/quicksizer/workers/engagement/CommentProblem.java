package io.quicksizer.workers.engagement;

import io.quicksizer.workers.sizing.MessageCode;

/** The reasons for rejecting a comment; each message says how to fix it. */
enum CommentProblem implements MessageCode {
    /** No person of this name may read the engagement; whether such a person exists is not revealed. */
    MENTION_CANNOT_READ("“@{0}” can't read this engagement; correct the name, or share it with them first.");

    private final String pattern;

    CommentProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
