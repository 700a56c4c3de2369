package io.quicksizer.workers.platform.settings;

import java.util.List;

/**
 * Group of settings.
 *
 * @param settings at least one
 */
public record Area(String title, List<Setting> settings) {}
