package io.quicksizer.web.signin;

/** The identity provider cannot be asked at the moment, or its metadata no longer hold. */
public final class ProviderAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause for the log */
    public ProviderAway(Throwable cause) {
        super("the identity provider cannot be used at the moment", cause);
    }
}
