package io.quicksizer.web.problem;

import java.io.IOException;

/** The caller sent more than is read. */
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("the body is larger than is read here");
    }
}
