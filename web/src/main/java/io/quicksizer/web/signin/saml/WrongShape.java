package io.quicksizer.web.signin.saml;

/** A response is not shaped as one that this portal reads. */
final class WrongShape extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongShape(String reason) {
        super(reason, null, false, false);
    }

    static void unless(boolean right, String reason) {
        if (!right) {
            throw new WrongShape(reason);
        }
    }
}
