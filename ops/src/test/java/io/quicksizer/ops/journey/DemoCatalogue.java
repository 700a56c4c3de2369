package io.quicksizer.ops.journey;

import java.net.http.HttpClient;
import java.nio.file.Path;

/** The demo workbook, imported and published by the administrator. */
public final class DemoCatalogue {

    private static final Path WORKBOOK =
            Path.of(System.getProperty("quicksizer.checkout", ".."), "workers", "target", "demo-workbook.xlsx");

    private DemoCatalogue() {}

    /** @param portal address of the portal, without a slash at its end */
    public static void publish(String portal) {
        new ApiClient(HttpClient.newHttpClient(), portal, "admin")
                .postFile("/api/v1/catalogue/imports?publish=true", WORKBOOK);
    }
}
