package io.quicksizer.ops.forging;

/** The outcome of an attempt. */
enum Outcome {
    /** Refused by Camunda or the portal. */
    REFUSED,
    /** The form was shown again with the reason. */
    SHOWN,
    /** An instance has an incident that states the reason. */
    INCIDENT,
    /** The process went on according to the record; the forged part had no effect. */
    GOES_ON,
    /** An instance started next to the leading one was ended without any effect. */
    ENDED
}
