package io.quicksizer.db.idempotency;

/**
 * The answer to a call.
 *
 * @param status HTTP status
 * @param body as it was sent; may be empty
 * @param headersJson a JSON object of header names and values
 */
public record StoredAnswer(int status, String body, String headersJson) {}
