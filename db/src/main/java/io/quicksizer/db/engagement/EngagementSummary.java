package io.quicksizer.db.engagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as a list shows it.
 *
 * @param customer may be empty
 * @param opportunity may be empty
 * @param team null when it isn't shared
 * @param currentStep null before the first visit
 * @param stepEnteredAt null before the first visit
 * @param updatedAt the latest change
 * @param archivedAt null unless archived
 * @param totalDays what the choices add up to; null if that is not known
 * @param firstYearDays those of the first contract year; null if that is not known
 * @param tags in alphabetical order
 * @param template whether others start from it
 */
public record EngagementSummary(
        UUID id,
        String name,
        String customer,
        String opportunity,
        String owner,
        @Nullable String team,
        EngagementStatus status,
        @Nullable String currentStep,
        @Nullable Instant stepEnteredAt,
        int revisionNumber,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        @Nullable BigDecimal totalDays,
        @Nullable BigDecimal firstYearDays,
        List<String> tags,
        boolean template) {}
