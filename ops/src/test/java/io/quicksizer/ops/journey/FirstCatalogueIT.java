package io.quicksizer.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.OnTheStack;
import java.net.http.HttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("The first catalogue")
class FirstCatalogueIT {

    private final Addresses addresses;

    FirstCatalogueIT(Addresses addresses) {
        this.addresses = addresses;
    }

    @Test
    void is_published_into_an_empty_portal_and_never_again() {
        var planner = new ApiClient(HttpClient.newHttpClient(), addresses.portal(), "planner");
        assertThat(planner.get("/api/v1/catalogue").findPath("lineItems")).isNotEmpty();

        var admin = new ApiClient(HttpClient.newHttpClient(), addresses.portal(), "admin");
        int versions = admin.get("/api/v1/catalogue/versions").size();
        assertThat(DemoCatalogue.publish(addresses.portal())).isEmpty();
        assertThat(admin.get("/api/v1/catalogue/versions")).hasSize(versions);
    }
}
