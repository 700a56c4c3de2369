package io.quicksizer.db.signin;

import java.time.Instant;

/**
 * A sign-in that waits for the identity provider's answer.
 *
 * @param requestId the request's ID, which the answer has to name
 * @param returnTo the path, with its query, that the person wanted to see; begins with one slash
 * @param begunAt when the person was sent away
 * @param expiresAt from when on an answer comes too late; after {@code begunAt}
 */
public record PendingSignIn(String requestId, String returnTo, Instant begunAt, Instant expiresAt) {}
