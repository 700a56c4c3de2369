package io.quicksizer.workers.feedback;

import io.quicksizer.workers.sizing.MessageCode;

/** Validation messages for feedback and its triage; each says what to do. */
enum FeedbackProblem implements MessageCode {
    KIND_MISSING("Choose whether it is a problem, a question or an idea."),
    IMPACT_MISSING("Choose how much it affects your work."),
    SCREENSHOT_TOO_LARGE("The image is larger than {0} MB. Capture a smaller part of the screen."),
    SCREENSHOT_TYPE("The file is not a PNG or JPEG image."),
    SCREENSHOT_NEEDS_CONSENT(
            "A screenshot is stored only with your consent. Give your consent, or remove the screenshot."),
    TOO_MUCH_TODAY("You have sent {0} messages within a day. Please wait until tomorrow."),
    TRIAGE_TIME_UNFIT("Enter whole hours or days, more than 0 and at most {0} days."),
    TRIAGE_REMINDER_TOO_LATE("The reminder has to come before the time limit."),
    POLICY_NOTE_MISSING("Say in 1 to {0} characters what changes and why."),
    TRIAGE_DECISION_MISSING("Choose fix, plan or decline."),
    TRIAGE_ANSWER_MISSING("Tell the sender why it is declined.");

    private final String pattern;

    FeedbackProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
