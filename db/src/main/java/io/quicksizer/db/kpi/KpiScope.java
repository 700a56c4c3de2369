package io.quicksizer.db.kpi;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The counted kinds.
 *
 * @param reader only engagements that this user owns or that {@code readerTeam} shares; null for all
 * @param readerTeam the reader's team; null for none
 * @param team only engagements of this team; null for any
 * @param catalogue only engagements on the catalogue version of this number; null for any
 * @param firstMonday the Monday with which the first ISO week begins
 * @param lastMonday the Monday with which the last ISO week begins
 * @param zone the zone in which a week begins
 */
public record KpiScope(
        @Nullable String reader,
        @Nullable String readerTeam,
        @Nullable String team,
        @Nullable Integer catalogue,
        LocalDate firstMonday,
        LocalDate lastMonday,
        ZoneId zone) {}
