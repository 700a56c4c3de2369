package io.quicksizer.workers.difference;

/**
 * Position of a value in a revision.
 *
 * @param lineItem key of the line item; empty outside of line items
 * @param item what distinguishes it from other cells of the kind: identity of a service, code of a warning, or name of
 *     an alternative; empty if nothing does
 * @param year the contract year, from 1, or the occurrence of a warning's code, from 1; otherwise 0
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
