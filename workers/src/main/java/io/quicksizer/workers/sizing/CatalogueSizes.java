package io.quicksizer.workers.sizing;

import java.util.List;

/** What quick sizing and budget fitting need to know of one published catalogue version. */
public interface CatalogueSizes extends KnownServices {

    /** Every line item in the catalogue's order. */
    List<CatalogueLineItem> lineItems();

    SizingPolicies policies();
}
