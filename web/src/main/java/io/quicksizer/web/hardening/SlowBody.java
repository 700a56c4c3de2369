package io.quicksizer.web.hardening;

import java.io.IOException;

/** Thrown if a body arrives too slowly. */
final class SlowBody extends IOException {
    private static final long serialVersionUID = 1L;

    SlowBody() {
        super("the body arrives too slowly");
    }
}
