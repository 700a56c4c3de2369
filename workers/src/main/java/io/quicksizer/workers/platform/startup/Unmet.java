package io.quicksizer.workers.platform.startup;

/**
 * A violated requirement. Neither sentence ever contains a secret.
 *
 * @param reason what is wrong, a sentence
 * @param remedy what to set, a sentence
 */
public record Unmet(String reason, String remedy) {}
