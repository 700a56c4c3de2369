package io.quicksizer.db.signin;

import java.time.Instant;

/**
 * A sign-in that is waiting for the identity provider's response.
 *
 * @param requestId the request's ID, which the response must refer to
 * @param returnTo the path, with its query, that the person requested; begins with exactly one slash
 * @param begunAt when the person was redirected to the identity provider
 * @param expiresAt from when on a response is too late; after {@code begunAt}
 */
public record PendingSignIn(String requestId, String returnTo, Instant begunAt, Instant expiresAt) {}
