package io.linknet.procurement.sourcing.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.sourcing.control.BidSeal.Binding;
import io.linknet.procurement.sourcing.entity.Offer;
import io.linknet.procurement.sourcing.entity.Quotation;
import io.linknet.procurement.sourcing.entity.Sealed;
import io.linknet.procurement.sourcing.entity.SubstituteReason;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BidSealTest {

    private static final UUID RFQ = UUID.fromString("01990000-0000-7000-8000-000000000f01");
    private static final UUID BIDDER = UUID.fromString("01990000-0000-7000-8000-000000000002");
    private static final Binding BINDING = new Binding(RFQ, BIDDER, 1);
    private static final String TEXT = QuotationText.write(new Quotation(List.of(offer()), "含装车"));

    private final BidSeal seal = sealWith("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=");

    @Test
    void opensWhatItSealed() {
        var found = seal.open(BINDING, seal.seal(BINDING, TEXT)).orElseThrow();

        assertThat(QuotationText.read(found.text())).isEqualTo(new Quotation(List.of(offer()), "含装车"));
    }

    @Test
    void commitsToSaltAndText() throws Exception {
        var sealed = seal.seal(BINDING, TEXT);
        var found = seal.open(BINDING, sealed).orElseThrow();

        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Base64.getDecoder().decode(found.salt()));
        assertThat(HexFormat.of().formatHex(digest.digest(found.text().getBytes("UTF-8"))))
                .isEqualTo(sealed.commitment());
    }

    @Test
    void showsNothingAndNeverTheSameTwice() {
        var one = seal.seal(BINDING, TEXT);
        var other = seal.seal(BINDING, TEXT);

        assertThat(new String(one.box(), ISO_8859_1))
                .doesNotContain("28.123456")
                .doesNotContain("CHILI");
        assertThat(one.box()).isNotEqualTo(other.box());
        assertThat(one.commitment()).isNotEqualTo(other.commitment());
    }

    @Test
    void opensForNoOtherRequestBidderOrRevision() {
        var sealed = seal.seal(BINDING, TEXT);

        assertThat(seal.open(new Binding(BIDDER, BIDDER, 1), sealed)).isEmpty();
        assertThat(seal.open(new Binding(RFQ, RFQ, 1), sealed)).isEmpty();
        assertThat(seal.open(new Binding(RFQ, BIDDER, 2), sealed)).isEmpty();
    }

    @Property(tries = 200)
    void noticesEachFlippedBit(@ForAll @IntRange(min = 0, max = 4_000) int drawn) {
        var sealed = seal.seal(BINDING, TEXT);
        var box = sealed.box().clone();
        var bit = drawn % (box.length * 8);
        box[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(seal.open(BINDING, new Sealed(sealed.keyId(), box, sealed.commitment())))
                .isEmpty();
    }

    @Test
    void noticesAnotherCommitment() {
        var sealed = seal.seal(BINDING, TEXT);

        assertThat(seal.open(BINDING, new Sealed(sealed.keyId(), sealed.box(), "0".repeat(64))))
                .isEmpty();
    }

    @Test
    void waitsForTheKeyItWasSealedWith() {
        var sealed = seal.seal(BINDING, TEXT);
        var other = sealWith("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

        assertThatThrownBy(() -> other.open(BINDING, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sealed.keyId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all"})
    void refusesToStartWithoutAGoodKey(String key) {
        assertThatThrownBy(() -> sealWith(key)).hasMessageContaining("linknet.procurement.sealing.key");
    }

    private static BidSeal sealWith(String key) {
        var seal = new BidSeal();
        seal.configured = key;
        seal.readKey();
        return seal;
    }

    private static Offer offer() {
        return new Offer(
                1,
                "DRIED-CHILI",
                "C",
                Quantity.of("800", "KGM"),
                UnitPrice.of("28.123456", "CNY"),
                UnitPrice.of("0", "CNY"),
                new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-10")),
                SubstituteReason.LOWER_GRADE);
    }
}
