package io.quicksizer.db.idempotency;

/**
 * The response to a request.
 *
 * @param status HTTP status
 * @param body as sent; may be empty
 * @param headersJson a JSON object of header names and values
 */
public record StoredAnswer(int status, String body, String headersJson) {}
