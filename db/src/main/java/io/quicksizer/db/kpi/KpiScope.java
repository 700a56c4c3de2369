package io.quicksizer.db.kpi;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The filters and the period of key figures.
 *
 * @param reader only engagements that this user owns or that are shared with {@code readerTeam}; null for all
 * @param readerTeam the reader's team; null for none
 * @param team only engagements of this team; null for any
 * @param catalogue only engagements on the catalogue version of this number; null for any
 * @param firstMonday first day of the first ISO week
 * @param lastMonday first day of the last ISO week
 * @param zone the time zone in which weeks begin
 */
public record KpiScope(
        @Nullable String reader,
        @Nullable String readerTeam,
        @Nullable String team,
        @Nullable Integer catalogue,
        LocalDate firstMonday,
        LocalDate lastMonday,
        ZoneId zone) {}
