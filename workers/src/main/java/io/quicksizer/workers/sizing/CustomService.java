package io.quicksizer.workers.sizing;

/**
 * A service of a line item sized Custom (docs/domain.md, rule 5).
 *
 * @param service key of the catalogue service; empty for a free text
 * @param name the catalogue's name or the free text; never blank
 * @param days at least the catalogue's minimum, at most 9,999.99
 * @param note empty for none
 */
public record CustomService(String service, String name, Days days, String note) {

    /** Returns whether it is a free text instead of a service of the catalogue. */
    public boolean isFreeText() {
        return service.isEmpty();
    }
}
