package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The report of a journey, as written to {@code journey.json}.
 *
 * @param workbook file name of the imported workbook
 * @param engagement id and final status
 * @param revision number and content hash of the approved revision
 * @param lineItems the line items sold, with days in total and per contract year
 * @param totals days in total and per contract year
 * @param steps duration of each step, from sending the request until the next step is open
 * @param files the downloaded documents
 * @param components resources used by each part of the stack
 * @param peakMemoryMegabytes peak memory of all parts together
 */
record JourneyReport(
        String workbook,
        Engagement engagement,
        Revision revision,
        JsonNode lineItems,
        JsonNode totals,
        List<Step> steps,
        List<Download> files,
        List<ComponentFigures> components,
        long peakMemoryMegabytes) {

    record Engagement(String id, String name, String status) {}

    record Revision(String id, int number, String hash) {}

    record Step(String step, long milliseconds) {}

    record Download(String file, long bytes, String sha256) {}

    /** Writes the report as indented JSON. */
    void writeTo(Path file) {
        try {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new StackFailure("%s can't be written (%s).".formatted(file, e.getMessage()), e);
        }
    }
}
