package io.quicksizer.processes.policy;

/** Thrown if the decision engine can't read a file. */
final class NotDmn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    NotDmn(String why) {
        super(why);
        this.why = why;
    }

    @Override
    public String getMessage() {
        return why;
    }
}
