package io.quicksizer.web.requestlog;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Observation convention that records the route in traces instead of the requested address, which contains ids, search
 * terms and tokens of decision links. The route is among the tags of every span already.
 */
@Component
class TracedAddress extends DefaultServerRequestObservationConvention {
    private static final String ADDRESS = "http.url";

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        String route = context.getPathPattern();
        return super.getHighCardinalityKeyValues(context)
                .and(KeyValue.of(ADDRESS, route == null ? "(no such route)" : route));
    }
}
