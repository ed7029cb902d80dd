package io.linknet.supplyfinance.application.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Mark.MONEY;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.supplyfinance.application.control.EvidencePack;
import io.linknet.supplyfinance.payable.control.ConfirmedPayable;
import io.linknet.supplyfinance.settlement.control.StatementFacts;
import io.linknet.supplyfinance.settlement.entity.StatementLine;
import io.linknet.supplyfinance.trade.control.KeptFact;
import io.linknet.supplyfinance.voucher.control.HeldVoucher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The evidence behind an application as one file that can be checked without LinkNet.
 *
 * <p>The digest of an item is the SHA-256 of its content in canonical JSON (RFC 8785), hexadecimal; the digest of the pack
 * is the SHA-256 of the items' digests joined by line feeds.
 *
 * @param digest of the whole pack
 */
@Classified(RELATION)
public record EvidencePackView(
        UUID applicationId, String applicationNumber, UUID applicantId, UUID bankId, List<Item> items, String digest) {

    /**
     * One document.
     *
     * @param kind ORDER_PLACED, ORDER_ANSWERED, ORDER_CHANGED, DELIVERY_ANNOUNCED, GOODS_RECEIVED, STATEMENT,
     *     PAYABLE_CONFIRMATION or VOUCHER
     * @param id event id of what other services told, otherwise the document's id
     * @param number what people call it
     * @param at when it came into being
     * @param digest SHA-256 of the content's canonical JSON
     * @param content all of it
     */
    @Classified(RELATION)
    public record Item(
            String kind,
            UUID id,
            String number,
            Instant at,
            String digest,
            @Classified(
                            value = RELATION,
                            marks = {PERSONAL, MONEY},
                            purpose = ACCOUNTABILITY)
                    JsonNode content) {

        static Item of(KeptFact fact) {
            try {
                var content = Json.lenient().readTree(fact.content());
                return new Item(
                        fact.kind().name(), fact.eventId(), fact.number(), fact.occurredAt(), fact.digest(), content);
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("kept event " + fact.eventId() + " is no JSON", broken);
            }
        }

        static Item of(String kind, UUID id, String number, Instant at, Object content) {
            var tree = Json.mapper().<JsonNode>valueToTree(content);
            return new Item(kind, id, number, at, sha256(canonical(tree)), tree);
        }
    }

    static EvidencePackView of(EvidencePack pack) {
        var own = Stream.concat(
                Stream.of(statement(pack.statement()), confirmation(pack.payable())),
                pack.chain().stream().map(EvidencePackView::voucher));
        var items = Stream.concat(pack.facts().stream().map(Item::of), own).toList();
        var digests = items.stream().map(Item::digest).toList();
        var application = pack.application();
        return new EvidencePackView(
                application.id(),
                application.number(),
                application.applicant().value(),
                application.bank().value(),
                items,
                sha256(String.join("\n", digests)));
    }

    private static Item statement(StatementFacts statement) {
        return Item.of(
                "STATEMENT",
                statement.id(),
                statement.number(),
                statement.drawnUpAt(),
                new StatementContent(
                        statement.number(),
                        statement.delivery().orderNumber(),
                        statement.delivery().orderVersion(),
                        statement.delivery().receiptNumber(),
                        statement.delivery().buyer().value(),
                        statement.delivery().seller().value(),
                        statement.delivery().receivedOn(),
                        statement.lines().stream().map(LineContent::of).toList(),
                        MoneyBody.of(statement.total())));
    }

    private record StatementContent(
            String number,
            String orderNumber,
            long orderVersion,
            String receiptNumber,
            UUID buyerId,
            UUID sellerId,
            LocalDate receivedOn,
            List<LineContent> lines,
            MoneyBody total) {}

    private record LineContent(
            int orderLine,
            String materialCode,
            QuantityBody accepted,
            UnitPriceBody unitPrice,
            String deductionPercent,
            MoneyBody net) {

        static LineContent of(StatementLine line) {
            return new LineContent(
                    line.orderLine(),
                    line.goods().materialCode(),
                    QuantityBody.of(line.accepted()),
                    UnitPriceBody.of(line.unitPrice()),
                    line.deductionPercent().stripTrailingZeros().toPlainString(),
                    MoneyBody.of(line.amounts().net()));
        }
    }

    private static Item confirmation(ConfirmedPayable payable) {
        return Item.of(
                "PAYABLE_CONFIRMATION",
                payable.id(),
                payable.number(),
                payable.approved().at(),
                new ConfirmationContent(
                        payable.number(),
                        payable.debtor().value(),
                        payable.creditor().value(),
                        MoneyBody.of(payable.amount()),
                        payable.dueOn(),
                        payable.prepared(),
                        payable.approved()));
    }

    /** Both persons stand here with their keys: that they are two is what the bank has to see. */
    private record ConfirmationContent(
            String number,
            UUID debtorId,
            UUID creditorId,
            MoneyBody amount,
            LocalDate dueOn,
            Signature prepared,
            Signature approved) {}

    private static Item voucher(HeldVoucher voucher) {
        return Item.of(
                "VOUCHER",
                voucher.id(),
                voucher.number(),
                voucher.createdAt(),
                new VoucherContent(
                        voucher.number(),
                        voucher.path(),
                        voucher.debtor().value(),
                        voucher.holder().value(),
                        MoneyBody.of(voucher.face()),
                        voucher.issuedOn(),
                        voucher.dueOn()));
    }

    private record VoucherContent(
            String number,
            List<UUID> path,
            UUID debtorId,
            UUID holderId,
            MoneyBody face,
            LocalDate issuedOn,
            LocalDate dueOn) {}

    private static String canonical(JsonNode content) {
        try {
            return new JsonCanonicalizer(content.toString()).getEncodedString();
        } catch (IOException malformed) {
            throw new IllegalStateException("Jackson wrote malformed JSON", malformed);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
