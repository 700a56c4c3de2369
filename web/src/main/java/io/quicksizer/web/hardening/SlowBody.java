package io.quicksizer.web.hardening;

import java.io.IOException;

/** A body that arrives too slowly to be waited for. */
final class SlowBody extends IOException {
    private static final long serialVersionUID = 1L;

    SlowBody() {
        super("the body arrives too slowly");
    }
}
