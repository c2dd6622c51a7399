package io.hearth.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTests {

    @Test
    void anIpv4AddressStandsForItself() {
        assertThat(ClientAddress.of("203.0.113.7")).isNotEqualTo(ClientAddress.of("203.0.113.8"));
    }

    @Test
    void allAddressesOfAnIpv6NetworkAreOne() {
        assertThat(ClientAddress.of("2001:db8::1")).isEqualTo(ClientAddress.of("2001:db8::ffff:2"));
        assertThat(ClientAddress.of("2001:db8::1")).isNotEqualTo(ClientAddress.of("2001:db8:0:1::1"));
    }

    @Test
    void whatIsNoAddressIsTakenAsItIs() {
        assertThat(ClientAddress.of("no.such.host.invalid").attemptKey()).isEqualTo("address:no.such.host.invalid");
        assertThat(ClientAddress.of("not:an:address").attemptKey()).isEqualTo("address:not:an:address");
    }
}
