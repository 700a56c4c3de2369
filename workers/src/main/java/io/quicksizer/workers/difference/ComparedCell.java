package io.quicksizer.workers.difference;

/**
 * The place of one statement in a revision.
 *
 * @param lineItem key of the line item; empty outside of line items
 * @param item what else distinguishes it from its neighbours: a service's key or name, a warning's code; empty if
 *     nothing
 * @param year the contract year from 1; 0 where it has none
 */
public record ComparedCell(CellKind kind, String lineItem, String item, int year) {

    static ComparedCell of(CellKind kind) {
        return new ComparedCell(kind, "", "", 0);
    }

    static ComparedCell of(CellKind kind, int year) {
        return new ComparedCell(kind, "", "", year);
    }

    ComparedCell in(CellKind other) {
        return new ComparedCell(other, lineItem, "", 0);
    }
}
