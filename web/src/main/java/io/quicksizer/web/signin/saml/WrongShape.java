package io.quicksizer.web.signin.saml;

/** Thrown if the structure of a response is not accepted. */
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
