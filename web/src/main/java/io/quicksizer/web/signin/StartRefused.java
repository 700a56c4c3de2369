package io.quicksizer.web.signin;

/** The portal does not start like this. */
class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    StartRefused(String reason, String remedy) {
        super(reason, null, false, false);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
