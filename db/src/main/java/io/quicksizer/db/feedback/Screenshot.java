package io.quicksizer.db.feedback;

/**
 * A picture of the sender's screen.
 *
 * @param mediaType image/png or image/jpeg
 * @param bytes as they were sent, at most 2 MB
 */
public record Screenshot(String mediaType, byte[] bytes) {}
