package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Requirement that the servlet container ignores forwarding headers, TRACE, overridden methods, and TLS before 1.2. */
class SafeContainer implements Requirement {
    private static final Set<String> OFF = Set.of("none", "");

    @Override
    public List<Unmet> unmet(Setup setup) {
        Stream<Unmet> headers = setup
                .text("server.forward-headers-strategy")
                .filter(strategy -> !OFF.contains(strategy.toLowerCase(Locale.ROOT)))
                .map(
                        strategy -> new Unmet(
                                "Any client could forge the address of a request with a header.",
                                "Set server.forward-headers-strategy to none; quicksizer.limits.trusted-proxies names the proxies."))
                .stream();
        Stream<Unmet> valve = Stream.of("remote-ip-header", "protocol-header") // either switches the valve on
                .map(name -> "server.tomcat.remoteip." + name)
                .filter(name -> setup.text(name).isPresent())
                .map(name -> new Unmet(
                        "Anybody's header could say where a request comes from.",
                        "Remove " + name + "; quicksizer.limits.trusted-proxies names the proxies."));
        Stream<Unmet> methods = Stream.of("spring.mvc.dispatch-trace-request", "spring.mvc.hiddenmethod.filter.enabled")
                .filter(name -> setup.text(name)
                        .filter(value -> !"false".equalsIgnoreCase(value)) // any other value may switch it on
                        .isPresent())
                .map(name -> new Unmet(
                        "TRACE would be answered, or a parameter could override the method of a request.",
                        "Remove " + name + "."));
        Stream<Unmet> tls = Optional.of("server.ssl.enabled-protocols")
                .filter(name -> setup.list(name).stream().anyMatch(SafeContainer::isOld))
                .map(name -> new Unmet("TLS versions before 1.2 would be accepted.", "Remove " + name + "."))
                .stream();
        return Stream.of(headers, valve, methods, tls).flatMap(each -> each).toList();
    }

    private static boolean isOld(String protocol) {
        return !Set.of("TLSv1.2", "TLSv1.3").contains(protocol);
    }
}
