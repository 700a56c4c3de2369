package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.StackFailure;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The first catalogue of a portal, imported so that planners can start immediately. */
public final class FirstCatalogue {

    private final ApiClient admin;

    /** @param portal address of the portal, without a trailing slash */
    public FirstCatalogue(String portal) {
        this.admin = new ApiClient(HttpClient.newHttpClient(), portal, "admin");
    }

    /**
     * Imports and publishes a workbook unless a catalogue was imported before.
     *
     * @return the number of line items that can be sized now; empty if there was a catalogue already
     * @throws StackFailure when the workbook can't be read or published
     */
    public OptionalInt publish(Path workbook) {
        if (!admin.get("/api/v1/catalogue/versions").isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode imported = admin.postFile("/api/v1/catalogue/imports?publish=true", workbook);
        return OptionalInt.of(imported.path("content").path("lineItems").asInt());
    }
}
