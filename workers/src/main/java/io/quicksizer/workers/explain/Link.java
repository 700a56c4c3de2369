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

/** One link of the chain behind a figure; most follow a rule of docs/domain.md. */
public sealed interface Link {

    /**
     * A figure that another one is made of.
     *
     * @param figure where its own chain is found
     * @param name of the line item or service
     * @param days what it adds
     */
    record Part(Figure figure, String name, Days days) {}

    /** The figure is the sum of these parts. */
    record Sum(Of of, List<Part> parts) implements Link {

        /** The summands. */
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
     * The figure is a year's share of another (rule 4).
     *
     * @param year from 1
     * @param percent the year's share
     * @param whole what is spread, and where its chain is found
     * @param exact the share before rounding
     * @param days the share after the whole table was rounded together
     */
    record Apportioned(int year, BigDecimal percent, Part whole, BigDecimal exact, Days days) implements Link {}

    /**
     * The spread over the contract's years (rule 3).
     *
     * @param percents one per contract year
     * @param by empty while the default holds, or where it came with a copy
     */
    record SpreadOver(List<BigDecimal> percents, Optional<Chosen> by) implements Link {

        public SpreadOver {
            percents = List.copyOf(percents);
        }
    }

    /**
     * The size decides which days count (rule 2).
     *
     * @param by empty if nobody chose one, or where it came with a copy
     */
    record Sized(Size size, Optional<Chosen> by) implements Link {}

    /**
     * The line item belongs to the sizing (rule 6).
     *
     * @param scopeType name of its family
     * @param family who chose the scope type
     * @param lineItem who chose the line item
     */
    record InScope(String scopeType, Optional<Chosen> family, Optional<Chosen> lineItem) implements Link {}

    /**
     * A planner typed the days of a custom service (rule 5).
     *
     * @param freeText whether the catalogue doesn't have the service
     * @param minimum the catalogue's fewest days of a custom service
     * @param note empty for none
     */
    record Typed(boolean freeText, Days minimum, String note, Optional<Chosen> by) implements Link {}

    /**
     * The value that decides the days of a service in a scenario (rule 1).
     *
     * @param provenance scenario or template, and the cell
     * @param scenario name of the scenario
     * @param whole the scenario at the size: the row's neighbours
     * @param template the template's days where the scenario has its own say; empty for none
     */
    record Effective(Provenance provenance, String scenario, Figure.Scenario whole, Optional<Days> template)
            implements Link {}

    /**
     * The service in the catalogue.
     *
     * @param externalId CRM id; empty for none
     * @param note empty for none
     * @param collapsed whether the workbook folds its row away; it counts all the same
     */
    record Service(String section, String externalId, String note, boolean collapsed) implements Link {}

    /**
     * The figure that the workbook states.
     *
     * @param cell where
     * @param stated empty for a blank
     * @param counts whether it is the figure that counts; otherwise the services do, and it was compared with them
     * @param link how the line item was found to belong to its scenario; empty where that is no question
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
