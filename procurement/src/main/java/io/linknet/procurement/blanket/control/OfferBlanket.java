package io.linknet.procurement.blanket.control;

import static io.linknet.procurement.blanket.entity.BlanketProblem.BLANKET_NUMBER_TAKEN;
import static io.linknet.procurement.blanket.entity.BlanketProblem.BLANKET_PRICE_IN_ANOTHER_CURRENCY;
import static io.linknet.procurement.blanket.entity.BlanketProblem.BLANKET_UNIT_NOT_TRADED;
import static io.linknet.procurement.blanket.entity.BlanketProblem.BLANKET_WITH_ONESELF;
import static io.linknet.procurement.blanket.entity.BlanketProblem.LEAST_ABOVE_QUANTITY;
import static io.linknet.procurement.blanket.entity.BlanketProblem.UNKNOWN_BLANKET_GRADE;
import static io.linknet.procurement.blanket.entity.BlanketProblem.UNKNOWN_BLANKET_MATERIAL;
import static io.linknet.procurement.blanket.entity.BlanketProblem.UNKNOWN_BLANKET_SELLER;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.blanket.entity.BlanketChanged;
import io.linknet.procurement.blanket.entity.BlanketDraft;
import io.linknet.procurement.blanket.entity.BlanketOrder;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.numbering.DocumentNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers a blanket order to its seller. Runs in the command's transaction. */
@ApplicationScoped
public class OfferBlanket {

    @Inject
    BlanketOrders blankets;

    @Inject
    Members members;

    @Inject
    Catalog catalog;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Event<BlanketChanged> told;

    @Inject
    Clock clock;

    /**
     * Offers.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the seller is unknown, suspended, gone or the buyer itself, the number is
     *     taken, or a line does not fit the catalogue, the currency or its own least quantity
     */
    public BlanketOrder offer(Caller buyer, Terms terms) {
        if (buyer.isFor(terms.seller())) {
            throw BLANKET_WITH_ONESELF.at("/sellerId");
        }
        if (!members.isKnown(terms.seller())) {
            throw UNKNOWN_BLANKET_SELLER.at("/sellerId", terms.seller());
        }
        members.requireGoodStanding(terms.seller(), "/sellerId");
        var number = terms.number();
        if (number != null && blankets.isTaken(buyer.member(), number)) {
            throw BLANKET_NUMBER_TAKEN.at("/number", number);
        }
        var blanket = new BlanketOrder(draft(buyer, terms), buyer.personName(), clock.instant());
        blankets.add(blanket);
        told.fire(new BlanketChanged(blanket));
        return blanket;
    }

    private BlanketDraft draft(Caller buyer, Terms terms) {
        var lines = new ArrayList<BlanketDraft.Line>();
        for (var line : terms.lines()) {
            lines.add(drafted(line, terms.currency(), lines.size()));
        }
        var number = terms.number() == null ? numbers.next(DocumentNumbers.Kind.BLANKET) : terms.number();
        return new BlanketDraft(
                number,
                buyer.member(),
                terms.seller(),
                terms.currency(),
                terms.place(),
                terms.deliveryTerms(),
                terms.validity(),
                lines);
    }

    private BlanketDraft.Line drafted(Line line, Currency currency, int index) {
        var at = "/lines/" + index;
        if (!line.unitPrice().currency().equals(currency)) {
            throw BLANKET_PRICE_IN_ANOTHER_CURRENCY.at(at + "/unitPrice/currency", currency);
        }
        requireLeast(line, at);
        return new BlanketDraft.Line(index + 1, item(line, at), line.quantity(), line.least(), line.unitPrice());
    }

    private static void requireLeast(Line line, String at) {
        var least = line.least();
        if (least == null) {
            return;
        }
        if (!least.unit().isConvertibleTo(line.quantity().unit())) {
            throw BLANKET_UNIT_NOT_TRADED.at(at + "/least/unit", least.unit(), line.materialCode());
        }
        if (least.in(line.quantity().unit()).exceeds(line.quantity())) {
            throw LEAST_ABOVE_QUANTITY.at(at + "/least", least, line.quantity());
        }
    }

    private BlanketDraft.Item item(Line line, String at) {
        var material = catalog.material(line.materialCode())
                .orElseThrow(() -> UNKNOWN_BLANKET_MATERIAL.at(at + "/materialCode", line.materialCode()));
        var grade = line.gradeCode();
        if (grade != null && !material.hasGrade(grade)) {
            throw UNKNOWN_BLANKET_GRADE.at(at + "/gradeCode", grade, material.code());
        }
        if (!line.quantity().unit().isConvertibleTo(material.unit())) {
            throw BLANKET_UNIT_NOT_TRADED.at(
                    at + "/quantity/unit", line.quantity().unit(), material.code());
        }
        return new BlanketDraft.Item(material.code(), material.nameZh(), material.nameEn(), grade);
    }

    /**
     * What is offered.
     *
     * @param number the buyer's own; drawn when absent
     */
    public record Terms(
            @Nullable String number,
            MemberId seller,
            Currency currency,
            String place,
            DeliveryTerms deliveryTerms,
            DeliveryWindow validity,
            List<Line> lines) {}

    /**
     * One line.
     *
     * @param least least that one call-off takes; absent for none
     */
    public record Line(
            String materialCode,
            @Nullable String gradeCode,
            Quantity quantity,
            @Nullable Quantity least,
            UnitPrice unitPrice) {}
}
