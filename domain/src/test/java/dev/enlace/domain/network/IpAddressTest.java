package dev.enlace.domain.network;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.ContractId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    private static final ConcentratorId HERE = new ConcentratorId(UUID.randomUUID());
    private static final ContractId CONTRACT = new ContractId(UUID.randomUUID());
    private static final IpAddress IP = new IpAddress("203.0.113.7");

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,203.0.113.7",
        "0.0.0.0,0.0.0.0",
        "2001:DB8:0:0:0:0:0:1,2001:db8::1",
        "2001:db8:0:1:0:0:0:1,2001:db8:0:1::1",
        "2001:db8:0:0:1:0:0:1,2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1",
        "0:0:0:0:0:0:0:0,::",
        "::ffff:203.0.113.7,203.0.113.7"
    })
    void an_address_has_one_spelling(String typed, String spelt) {
        assertThat(new IpAddress(typed)).hasToString(spelt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "203.0.113",
                "203.0.113.256",
                "203.0.113.07",
                "203.0.113.7.",
                "1",
                "localhost",
                "a.b",
                "2001:db8::1%eth0",
                "2001:db8::1/64",
                "1.2.3.4:",
                ":::"
            })
    void what_is_no_address_is_refused_and_no_name_is_looked_up(String wrong) {
        assertRefused("ip-address-malformed", () -> new IpAddress(wrong));
    }

    @Test
    void a_block_begins_at_its_first_address_and_holds_its_own() {
        var block = IpNetwork.parse("100.64.4.0/22");
        assertThat(block.contains(new IpAddress("100.64.4.0"))).isTrue();
        assertThat(block.contains(new IpAddress("100.64.7.255"))).isTrue();
        assertThat(block.contains(new IpAddress("100.64.8.0"))).isFalse();
        assertThat(block.contains(new IpAddress("100.64.3.255"))).isFalse();
        assertThat(block.contains(new IpAddress("::"))).isFalse();
        assertThat(IpNetwork.parse("2001:db8::/32").contains(new IpAddress("2001:db8:ffff::1")))
                .isTrue();
        assertThat(IpNetwork.parse("0.0.0.0/0").contains(new IpAddress("255.255.255.255")))
                .isTrue();
        assertThat(assertRefused("cidr-not-at-its-first-address", () -> IpNetwork.parse("100.64.5.0/22"))
                        .violations()
                        .get(0)
                        .allowed())
                .isEqualTo("100.64.4.0/22");
        for (var wrong : new String[] {"100.64.4.0", "100.64.4.0/33", "100.64.4.0/-1", "100.64.4.0/", "::/129"}) {
            assertRefused("cidr-malformed", () -> IpNetwork.parse(wrong));
        }
    }

    @Test
    void a_range_goes_forward_and_is_not_longer_than_can_be_registered_at_once() {
        assertThat(range("10.0.0.254", "10.0.1.1").addresses())
                .extracting(IpAddress::value)
                .containsExactly("10.0.0.254", "10.0.0.255", "10.0.1.0", "10.0.1.1");
        assertThat(range("255.255.255.255", "255.255.255.255").addresses()).hasSize(1);
        assertThat(range("2001:db8::", "2001:db8::fff").addresses()).hasSize(IpRange.MOST);
        assertRefused("ip-range-too-large", () -> range("2001:db8::", "2001:db8::1000"));
        assertRefused("ip-range-too-large", () -> range("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"));
        assertRefused("ip-range-backwards", () -> range("10.0.0.2", "10.0.0.1"));
        assertRefused("ip-range-backwards", () -> range("10.0.0.2", "2001:db8::"));
    }

    @Test
    void an_address_is_had_by_one_contract_where_it_is_routed_to() {
        offer(IpState.FREE, null).checkFree("", null);
        offer(IpState.TAKEN, CONTRACT).checkFree("", CONTRACT);
        assertRefused("ip-address-taken", () -> offer(IpState.TAKEN, CONTRACT).checkFree("", null));
        assertRefused("ip-address-reserved", () -> offer(IpState.RESERVED, null).checkFree("", null));

        offer(IpState.FREE, null).checkUsable("", HERE, null);
        assertRefused(
                "reserved-ip-elsewhere",
                () -> offer(IpState.FREE, null).checkUsable("", new ConcentratorId(UUID.randomUUID()), null));
        new IpOffer(IP, IpState.FREE, null, true, null).checkUsable("", HERE, null);
    }

    @Test
    void an_inactive_pool_gives_no_more_but_takes_nothing_away() {
        assertRefused(
                "unknown-reference",
                () -> new IpOffer(IP, IpState.FREE, null, false, HERE).checkUsable("", HERE, CONTRACT));
        new IpOffer(IP, IpState.TAKEN, CONTRACT, false, HERE).checkUsable("", HERE, CONTRACT);
    }

    @Test
    void a_taken_address_keeps_its_state_and_pool() {
        var pool = new IpPoolId(UUID.randomUUID());
        var taken = new RegisteredIp(new RegisteredIpId(UUID.randomUUID()), IP, null, null, IpState.TAKEN, CONTRACT, 3);
        assertThat(taken.edited(null, "câmera", IpState.TAKEN).note()).isEqualTo("câmera");
        assertRefused("ip-address-taken", () -> taken.edited(null, null, IpState.FREE));
        assertRefused("ip-address-taken", () -> taken.edited(pool, null, IpState.TAKEN));
        var free = new RegisteredIp(taken.id(), IP, null, null, IpState.FREE, null, 3);
        assertThat(free.edited(pool, null, IpState.RESERVED).state()).isEqualTo(IpState.RESERVED);
        assertRefused("ip-state-follows-contract", () -> free.edited(null, null, IpState.TAKEN));
    }

    private static IpRange range(String from, String to) {
        return new IpRange(new IpAddress(from), new IpAddress(to));
    }

    private static IpOffer offer(IpState state, ContractId holder) {
        return new IpOffer(IP, state, holder, true, HERE);
    }
}
