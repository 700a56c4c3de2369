package io.quicksizer.web.signin;

/** Thrown if the identity provider is unavailable or its metadata have expired. */
public final class ProviderAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause for the log */
    public ProviderAway(Throwable cause) {
        super("the identity provider is unavailable", cause);
    }
}
