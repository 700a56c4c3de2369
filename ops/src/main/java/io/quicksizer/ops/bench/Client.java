package io.quicksizer.ops.bench;

/** Takes one journey after the other. */
interface Client extends AutoCloseable {

    /** Takes a journey from the first step to the documents. */
    void journey();

    @Override
    void close();
}
