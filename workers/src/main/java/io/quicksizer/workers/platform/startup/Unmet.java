package io.quicksizer.workers.platform.startup;

/**
 * Something that must change before the application starts. Neither sentence ever holds a secret.
 *
 * @param reason what is wrong, a sentence
 * @param remedy what to set, a sentence
 */
public record Unmet(String reason, String remedy) {}
