package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Requirement that the demo sign-in, whose passwords are public, is reachable from this machine only. */
class DemoOnLoopback implements Requirement {
    private static final String ADDRESS = "server.address";
    private static final String PUBLIC_URL = "quicksizer.public-url";

    @Override
    public List<Unmet> unmet(Setup setup) {
        if (!setup.isLocal()) {
            return List.of();
        }
        Stream<Unmet> heard =
                setup.text(ADDRESS).filter(DemoOnLoopback::isLoopback).isPresent()
                        ? Stream.empty()
                        : Stream.of(new Unmet(
                                "The demo sign-in would be open to other machines, and its passwords are public.",
                                "Set SERVER_ADDRESS to 127.0.0.1, or leave it unset."));
        Stream<Unmet> known = setup
                .text(PUBLIC_URL)
                .filter(url -> !isLoopback(String.valueOf(URI.create(url).getHost())))
                .map(url -> new Unmet(
                        "The demo sign-in would be offered under a public address, and its passwords are public.",
                        "Remove " + setup.called(PUBLIC_URL) + ", or the profile 'local'."))
                .stream();
        return Stream.concat(heard, known).toList();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override
    public boolean holdsLocally() {
        return true;
    }
}
