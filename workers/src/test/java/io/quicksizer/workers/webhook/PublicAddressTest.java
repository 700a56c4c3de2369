package io.quicksizer.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "::127.0.0.1"
            })
    void addresses_of_other_networks_are_not_called(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.1.1.1", "2606:4700::1111", "2a00:1450::1"})
    void addresses_of_the_internet_are(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/x",
                "https://user@hooks.example/x",
                "https://hooks.example:8443/x",
                "ftp://hooks.example",
                "https:///x",
                "https://hooks.example/#x",
                "javascript:alert(1)",
                "https://a b",
                ""
            })
    void addresses_that_are_no_plain_https_are_refused(String address) {
        assertThat(WebhookAddress.of(address, new WebhookSettings(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example/x?y=1", "https://hooks.example:443/"})
    void plain_https_is_taken(String address) {
        assertThat(WebhookAddress.of(address, new WebhookSettings(List.of()))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://crm.intranet:8080/x", "https://CRM.intranet/x"})
    void hosts_that_the_operator_allows_are_taken_at_any_port(String address) {
        assertThat(WebhookAddress.of(address, new WebhookSettings(List.of("crm.intranet"))))
                .isPresent();
    }
}
