package io.quicksizer.workers.platform.settings;

import java.util.List;

/**
 * Settings that belong together.
 *
 * @param settings at least one
 */
public record Area(String title, List<Setting> settings) {}
