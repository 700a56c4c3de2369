package io.quicksizer.db.engagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of engagements.
 *
 * @param customer may be empty
 * @param opportunity may be empty
 * @param team null when it isn't shared with a team
 * @param currentStep null before the first visit
 * @param stepEnteredAt null before the first visit
 * @param updatedAt time of the latest change
 * @param archivedAt null unless archived
 * @param totalDays total of the choices; null if unknown
 * @param firstYearDays days of the first contract year; null if unknown
 * @param tags in alphabetical order
 * @param template whether it is a template
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
