package io.linknet.kernel.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called and what is not. */
class EgressGuardTest {

    private final EgressGuard guard = new EgressGuard("", EgressGuardTest::nobodyIsAsked);

    private static InetAddress[] nobodyIsAsked(String host) throws UnknownHostException {
        throw new UnknownHostException(host + " was looked up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://erp.shancheng.example/linknet",
                "https://ERP.Shancheng.Example/linknet?of=1",
                "https://erp.shancheng.example:8443/",
                "https://erp.shancheng.example:1024",
                "https://xn--fiqs8s.example/hook",
                "https://9.9.9.9/hook",
                "https://[2606:4700::1]/hook",
                "https://1.2.3.4.example/hook"
            })
    void readsAPublicAddressOverHttps(String address) throws EgressRefused {
        assertThat(guard.read(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // other ways to send
                "http://erp.shancheng.example/",
                "ftp://erp.shancheng.example/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:6379/_INFO",
                "dict://127.0.0.1:11211/stats",
                "ldap://127.0.0.1/",
                "jar:https://erp.shancheng.example/a.jar!/",
                "javascript:alert(1)",
                "data:text/plain,hello",
                "//erp.shancheng.example/",
                "erp.shancheng.example/hook",
                "https:erp.shancheng.example",
                "https:///hook",
                "https://",
                "",
                " https://erp.shancheng.example/",
                // low ports of other services
                "https://erp.shancheng.example:0/",
                "https://erp.shancheng.example:22/",
                "https://erp.shancheng.example:25/",
                "https://erp.shancheng.example:80/",
                "https://erp.shancheng.example:65536/",
                "https://erp.shancheng.example:99999999999/",
                "https://erp.shancheng.example:-1/",
                // who reads which part as the host?
                "https://user@erp.shancheng.example/",
                "https://user:password@erp.shancheng.example/",
                "https://erp.shancheng.example@127.0.0.1/",
                "https://erp.shancheng.example:443@127.0.0.1/",
                "https://127.0.0.1#@erp.shancheng.example/",
                "https://erp.shancheng.example/#fragment",
                "https://erp.shancheng.example\\@127.0.0.1/",
                "https://127.0.0.1\\.erp.shancheng.example/",
                "https://erp.shancheng.example%00.127.0.0.1/",
                "https://erp.shancheng.example%2f@127.0.0.1/",
                "https://erp.shancheng.example/ HTTP/1.1\r\nHost: 127.0.0.1",
                "https://erp.shancheng.example\r\n.127.0.0.1/",
                "https://erp.shancheng.example\t/",
                "https://erp_shancheng.example/",
                "https://-erp.example/",
                "https://erp..example/",
                "https://erp.example./",
                "https://127.0.0.1./",
                // letters that look like others
                "https://１２７.０.０.１/",
                "https://127。0。0。1/",
                "https://①②⑦.⓪.⓪.①/",
                "https://ｌocalhost/",
                "https://中国.example/",
                // loopback, in all its spellings
                "https://127.0.0.1/",
                "https://127.0.0.1:8443/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.255.255.254/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0x0.0x0.0x1/",
                "https://0x7f.1/",
                "https://0X7F.0.0.1/",
                "https://0177.0.0.1/",
                "https://0177.0.0.01/",
                "https://017700000001/",
                "https://127.0.0.0x1/",
                "https://127.000.000.001/",
                "https://256.256.256.256/",
                "https://1.2.3.4.5/",
                "https://4294967297/",
                "https://example.0x7f/",
                "https://example.1/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[0:0:0:0:0:ffff:7f00:0001]/",
                "https://[::127.0.0.1]/",
                "https://[::7f00:1]/",
                "https://[::1%25lo]/",
                "https://[fe80::1%25eth0]/",
                // this network, private, shared, link-local with the clouds' secrets
                "https://0.0.0.0/",
                "https://0/",
                "https://0.1.2.3/",
                "https://10.0.0.1/",
                "https://10.255.255.255/",
                "https://100.64.0.1/",
                "https://100.127.255.254/",
                "https://169.254.169.254/latest/meta-data/",
                "https://169.254.0.1/",
                "https://2852039166/",
                "https://0xa9fea9fe/",
                "https://0251.0376.0251.0376/",
                "https://[::ffff:169.254.169.254]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[fd00:ec2::254]/",
                "https://100.100.100.200/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://192.168.255.255/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:192.168.1.1]/",
                "https://[::10.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fec0::1]/",
                "https://[fc00::1]/",
                "https://[fdff:ffff::1]/",
                // the IPv4 hidden in an IPv6
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b::127.0.0.1]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[64:ff9b:1::a00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2002:a9fe:a9fe::1]/",
                "https://[2002:c0a8:101::1]/",
                "https://[2001:0:7f00:1::]/",
                "https://[2001::1]/",
                // nobody's: protocols, documentation, measuring, multicast, reserved
                "https://192.0.0.1/",
                "https://192.0.0.192/",
                "https://192.0.2.1/",
                "https://192.88.99.1/",
                "https://198.18.0.1/",
                "https://198.19.255.255/",
                "https://198.51.100.1/",
                "https://203.0.113.1/",
                "https://224.0.0.1/",
                "https://239.255.255.250/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[2001:db8::1]/",
                "https://[3fff::1]/",
                "https://[100::1]/",
                "https://[5f00::1]/",
                "https://[ff02::1]/",
                "https://[ff0e::1]/",
                "https://[1::1]/",
                "https://[::ffff:0:127.0.0.1]/"
            })
    void refusesWhatIsNoPublicAddressOverHttps(String address) {
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> guard.read(address));
    }

    @Test
    void refusesWhatIsTooLong() {
        var address = "https://erp.example/" + "a".repeat(480);

        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> guard.read(address + "a"));
        assertThat(address).hasSize(500).satisfies(it -> assertThat(guard.read(it))
                .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.20.0.1",
                "192.168.1.1",
                "0.0.0.0",
                "224.0.0.1",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void refusesANameThatLeadsInside(String inside) throws UnknownHostException {
        var outside = InetAddress.getByName("9.9.9.9");
        var answers = new InetAddress[] {outside, InetAddress.getByName(inside)};
        var dns = new EgressGuard("", host -> answers);

        assertThat(dns.read("https://erp.example/")).isNotNull();
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> dns.resolve("erp.example", 443));
    }

    @Test
    void givesTheAddressesOfAPublicName() throws UnknownHostException {
        var outside = InetAddress.getByName("9.9.9.9");
        var dns = new EgressGuard("", host -> new InetAddress[] {outside});

        assertThat(dns.resolve("erp.example", 443)).singleElement().satisfies(found -> {
            assertThat(found.getAddress()).isEqualTo(outside);
            assertThat(found.getPort()).isEqualTo(443);
        });
    }

    @Test
    void tellsOfAnUnknownNameNothingElseThanOfAnInnerOne() {
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> guard.resolve("nobody.example", 443));
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> guard.resolve("0x7f.1", 443));
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> guard.resolve("erp.example"));
    }

    @Test
    void letsTheOperatorOpenAHostOnOnePort() throws UnknownHostException {
        var inner = new EgressGuard("erp.lan:8080, [::1]:9000, 127.0.0.1:7000", EgressGuardTest::loopback);

        assertThat(inner.read("http://ERP.lan:8080/hook")).isNotNull();
        assertThat(inner.resolve("erp.lan", 8080)).hasSize(1);
        assertThat(inner.read("http://[::1]:9000/")).isNotNull();
        assertThat(inner.resolve("127.0.0.1", 7000)).hasSize(1);
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> inner.read("http://erp.lan:8081/hook"));
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> inner.resolve("erp.lan", 8081));
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> inner.resolve("other.lan", 8080));
    }

    private static InetAddress[] loopback(String host) {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    @Test
    void letsTheOperatorOpenABlockOverHttps() throws UnknownHostException {
        var inner = new EgressGuard("10.20.0.0/16,fd12::/32");

        assertThat(inner.read("https://10.20.255.1/")).isNotNull();
        assertThat(inner.resolve("fd12::7", 443)).hasSize(1);
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> inner.read("https://10.21.0.1/"));
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> inner.read("http://10.20.0.1/"));
        assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> inner.read("https://[fd13::1]/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"erp.lan", "10.0.0.0/33", "fd00::/129", "10.0.0/8", "*"})
    void refusesAPermissionThatItCannotRead(String allowed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EgressGuard(allowed));
    }
}
