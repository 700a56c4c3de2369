package io.quicksizer.ops.forging;

/** What came of an attempt. */
enum Outcome {
    /** Camunda did not take it. */
    REFUSED,
    /** The form came back and says why. */
    SHOWN,
    /** An instance stands still and says why. */
    INCIDENT,
    /** The process went on as the record says, the forged part without effect. */
    GOES_ON,
    /** What was started beside the leading instance has ended without a trace. */
    ENDED
}
