package io.quicksizer.web.problem;

import java.io.IOException;

/** Thrown if a request body exceeds the limit. */
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("the body is larger than is read here");
    }
}
