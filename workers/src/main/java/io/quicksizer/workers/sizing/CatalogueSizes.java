package io.quicksizer.workers.sizing;

import java.util.List;

/** The data of one published catalogue version that quick sizing and budget fitting need. */
public interface CatalogueSizes extends KnownServices {

    /** Returns all line items in the catalogue's order. */
    List<CatalogueLineItem> lineItems();

    SizingPolicies policies();
}
