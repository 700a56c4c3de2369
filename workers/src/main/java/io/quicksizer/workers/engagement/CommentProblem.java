package io.quicksizer.workers.engagement;

import io.quicksizer.workers.sizing.MessageCode;

/** The reason why a comment can't be taken; each wording says how to fix it. */
enum CommentProblem implements MessageCode {
    /** Nobody of this name may read the engagement; whether the person exists is not revealed. */
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
