package io.quicksizer.workers.explain;

import io.quicksizer.db.catalogue.ScenarioLink;
import io.quicksizer.workers.catalogue.Provenance;
import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A link in the chain that explains a figure. Most correspond to a rule of docs/domain.md. */
public sealed interface Link {

    /**
     * A figure from which another one is calculated.
     *
     * @param figure identifier, for the explanation of the part itself
     * @param name name of the line item or service
     * @param days days that it contributes
     */
    record Part(Figure figure, String name, Days days) {}

    /** The figure is the sum of the parts. */
    record Sum(Of of, List<Part> parts) implements Link {

        /** Kinds of summands. */
        public enum Of {
            LINE_ITEMS,
            LINE_ITEMS_OF_YEAR,
            SCENARIO_SERVICES,
            CUSTOM_SERVICES
        }

        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The figure is a year's share of another figure (rule 4).
     *
     * @param year from 1
     * @param percent the year's share
     * @param whole the figure that is apportioned
     * @param exact the share before rounding
     * @param days the share after the whole table was rounded together
     */
    record Apportioned(int year, BigDecimal percent, Part whole, BigDecimal exact, Days days) implements Link {}

    /**
     * The spread over the contract years (rule 3).
     *
     * @param percents one per contract year
     * @param by who chose it; empty if it is the default or was copied from another engagement
     */
    record SpreadOver(List<BigDecimal> percents, Optional<Chosen> by) implements Link {

        public SpreadOver {
            percents = List.copyOf(percents);
        }
    }

    /**
     * The size decides which days count (rule 2).
     *
     * @param by who chose it; empty if nobody did or it was copied from another engagement
     */
    record Sized(Size size, Optional<Chosen> by) implements Link {}

    /**
     * The line item belongs to the sizing (rule 6).
     *
     * @param scopeType name of its scope type
     * @param family who chose the scope type
     * @param lineItem who chose the line item
     */
    record InScope(String scopeType, Optional<Chosen> family, Optional<Chosen> lineItem) implements Link {}

    /**
     * A planner typed the days of a custom service (rule 5).
     *
     * @param freeText whether the service is free text, which the catalogue doesn't have
     * @param minimum the catalogue's minimum days of a custom service
     * @param note empty for none
     */
    record Typed(boolean freeText, Days minimum, String note, Optional<Chosen> by) implements Link {}

    /**
     * The value that decides the days of a service in a scenario (rule 1).
     *
     * @param provenance whether the value is from the scenario or the template, and its cell
     * @param scenario name of the scenario
     * @param whole the scenario's total at the size
     * @param template the template's days; empty if it has none
     */
    record Effective(Provenance provenance, String scenario, Figure.Scenario whole, Optional<Days> template)
            implements Link {}

    /**
     * The service in the catalogue.
     *
     * @param externalId CRM id; empty for none
     * @param note empty for none
     * @param collapsed whether its row is hidden in the workbook; it counts nevertheless
     */
    record Service(String section, String externalId, String note, boolean collapsed) implements Link {}

    /**
     * The figure that the workbook states.
     *
     * @param cell position in the workbook
     * @param stated the stated days; empty for a blank cell
     * @param counts whether the stated figure counts; otherwise the sum of the services does, with which it was
     *     compared
     * @param link how the line item was linked to its scenario; empty if the cell isn't that of a line item
     */
    record Stated(CellSource cell, Optional<Days> stated, boolean counts, Optional<ScenarioLink> link)
            implements Link {}

    /**
     * The version of the catalogue (rule 10).
     *
     * @param source file name of the workbook
     */
    record Version(int number, String source, Optional<Instant> publishedAt) implements Link {}
}
