package io.quicksizer.workers.sizing;

import java.util.List;

/** The data that quick sizing and budget fitting need of one published catalogue version. */
public interface CatalogueSizes extends KnownServices {

    /** Every line item in the catalogue's order. */
    List<CatalogueLineItem> lineItems();

    SizingPolicies policies();
}
