package io.quicksizer.ops.process;

/**
 * A failure that the user of the command can fix: the message is one sentence that says what is wrong and what to do.
 */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with no cause but circumstances.
     *
     * @param sentence what is wrong and what to do, shown as it is
     */
    public StackFailure(String sentence) {
        super(sentence);
    }

    /**
     * A failure caused by an exception.
     *
     * @param sentence what is wrong and what to do, shown as it is
     * @param cause what was thrown, shown only with {@code QUICKSIZER_DEBUG} set
     */
    public StackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
