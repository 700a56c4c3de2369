package io.quicksizer.ops.bench;

/** A client that takes one journey after another. */
interface Client extends AutoCloseable {

    /** Takes one journey from the first step to the documents. */
    void journey();

    @Override
    void close();
}
