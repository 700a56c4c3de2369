package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.Proposal;
import java.util.function.BiFunction;

/**
 * How a kind of document is made.
 *
 * @param kind the kind
 * @param mediaType of the file
 * @param ending of the file's name, after the revision
 * @param bytes makes the file of a proposal
 */
record DocumentRenderer(
        DocumentKind kind, String mediaType, String ending, BiFunction<Proposal, DocumentSettings, byte[]> bytes) {}
