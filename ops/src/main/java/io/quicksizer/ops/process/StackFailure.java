package io.quicksizer.ops.process;

/**
 * A failure that the user of the command can fix: the message is one sentence that states the problem and the remedy.
 */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure without a cause.
     *
     * @param sentence the problem and the remedy, shown verbatim
     */
    public StackFailure(String sentence) {
        super(sentence);
    }

    /**
     * Creates a failure caused by an exception.
     *
     * @param sentence the problem and the remedy, shown verbatim
     * @param cause the exception, shown only if {@code QUICKSIZER_DEBUG} is set
     */
    public StackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
