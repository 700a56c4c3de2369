package io.quicksizer.workers.difference;

/**
 * The place of one statement in a revision.
 *
 * @param kind what it states
 * @param lineItem key of the line item; empty outside of line items
 * @param item what else distinguishes it from its neighbours: a service's key or name, a warning's code; empty if
 *     nothing
 * @param year the contract year from 1; 0 where it has none
 */
public record Cell(CellKind kind, String lineItem, String item, int year) {

    static Cell of(CellKind kind) {
        return new Cell(kind, "", "", 0);
    }

    static Cell of(CellKind kind, int year) {
        return new Cell(kind, "", "", year);
    }

    Cell in(CellKind other) {
        return new Cell(other, lineItem, "", 0);
    }
}
