package io.quicksizer.workers.notification;

/**
 * A file attached to a mail.
 *
 * @param name file name with extension
 * @param mediaType such as {@code application/pdf}
 * @param bytes the content
 */
public record MailFile(String name, String mediaType, byte[] bytes) {}
