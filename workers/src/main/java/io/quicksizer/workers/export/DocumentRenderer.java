package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.Proposal;
import java.util.function.BiFunction;

/**
 * Renderer of a kind of document.
 *
 * @param kind the kind
 * @param job the job that renders it
 * @param mediaType media type of the file
 * @param ending end of the file name, after the revision number
 * @param bytes renders the content of the file
 */
record DocumentRenderer(
        DocumentKind kind,
        JobType job,
        String mediaType,
        String ending,
        BiFunction<Proposal, DocumentSettings, byte[]> bytes) {}
