package io.linknet.procurement.coverage.entity;

import static io.linknet.procurement.coverage.entity.Season.NOW;
import static io.linknet.procurement.coverage.entity.Season.TODAY;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.demand.entity.Zone;
import io.linknet.procurement.ordering.entity.Amendment;
import io.linknet.procurement.ordering.entity.Answer;
import io.linknet.procurement.ordering.entity.Closing;
import io.linknet.procurement.ordering.entity.LineAnswer;
import io.linknet.procurement.ordering.entity.LineChange;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.OrderStatus;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.ProposalKind;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import io.linknet.procurement.ordering.entity.Word;
import io.linknet.procurement.pooling.entity.RuleName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that somebody does to a share of what it is about. */
record SeasonDeed(Verb verb, MemberId cooperative, int number, int percent) {

    enum Verb {
        PLEDGE,
        KEEP,
        WITHDRAW,
        AGREE,
        DECLINE,
        AMEND,
        LOCK,
        EXTEND,
        CLEAR,
        PUBLISH,
        ACCEPT,
        PARTIAL,
        REJECT,
        ORDER,
        PROMISE,
        SHORTEN,
        CLOSE,
        REOPEN,
        REMOVE,
        CANCEL,
        CANCEL_ALL,
        SHIP,
        RECEIVE
    }

    void doTo(Season season) {
        switch (verb) {
            case PLEDGE -> season.pledge(cooperative, percent + ".000" + percent, percent % 9 == 0 ? "31" : "28");
            case KEEP -> season.keep(cooperative);
            case WITHDRAW -> season.withdraw(cooperative);
            case AGREE, DECLINE -> season.countersign(cooperative, number, percent, verb == Verb.AGREE);
            case AMEND -> amend(season);
            case LOCK -> season.lock();
            case EXTEND -> season.extend();
            case CLEAR -> season.clear(RuleName.values()[percent % RuleName.values().length]);
            case PUBLISH -> season.publish();
            default -> order(season);
        }
    }

    private void amend(Season season) {
        var zone = percent % 7 == 0 ? Zone.FORECAST : percent % 5 == 0 ? Zone.SEMI_FIRM : Zone.FIRM;
        var quantity = percent % 11 == 0 ? "0" : Integer.toString(percent * 10);
        var price = percent % 13 == 0 ? "27" : "30";
        season.amend(List.of(
                Season.line(1, number == 1 ? quantity : "1000", price, number == 1 ? zone : Zone.FIRM),
                Season.line(2, number == 2 ? quantity : "7", price, number == 2 ? zone : Zone.FIRM)));
    }

    private void order(Season season) {
        var order = season.orders.get(cooperative);
        if (order == null) {
            return;
        }
        var line = order.line(number).orElse(order.lines().get(0));
        switch (verb) {
            case ACCEPT, PARTIAL, REJECT -> answer(order, line);
            case CLOSE -> order.close(
                    buyers(order), List.of(new Closing(line.line(), share(line.open()))), "够了", Set.of());
            case SHIP -> ship(season, line);
            case RECEIVE -> receive(season, line);
            default -> agree(season, order, line);
        }
    }

    private void answer(PurchaseOrder order, OrderLine chosen) {
        var answers = order.status() == OrderStatus.PLACED
                ? order.lines().stream().map(this::given).toList()
                : List.of(given(chosen));
        order.answer(order.seller(), answers, TODAY);
    }

    private LineAnswer given(OrderLine line) {
        return switch (verb) {
            case ACCEPT -> new LineAnswer(line.line(), Answer.ACCEPTED, List.of(), null);
            case PARTIAL -> new LineAnswer(
                    line.line(), Answer.PARTIAL, List.of(new Promise(share(line.open()), TODAY)), null);
            default -> new LineAnswer(line.line(), Answer.REJECTED, List.of(), "没有");
        };
    }

    private void agree(Season season, PurchaseOrder order, OrderLine line) {
        var unit = line.quantity().unit();
        var cancels = verb == Verb.CANCEL || verb == Verb.CANCEL_ALL;
        var changes =
                switch (verb) {
                    case CANCEL_ALL -> List.<LineChange>of();
                    case CANCEL, REMOVE -> List.of(LineChange.removal(line.line(), unit));
                    default -> List.of(change(line));
                };
        var wanted = new OrderProposal.Wanted(cancels ? ProposalKind.CANCELLATION : ProposalKind.CHANGE, changes, "停产");
        var gone = new HashMap<Integer, Quantity>();
        order.lines().forEach(it -> gone.put(it.line(), shipped(season, it)));
        var seller = new Word(order.seller(), "马丽", NOW);
        new Amendment(order, gone, TODAY).take(new OrderProposal(order, seller, wanted, null), buyers(order));
    }

    private LineChange change(OrderLine line) {
        var promises = List.of(new Promise(share(line.quantity()), TODAY));
        return switch (verb) {
            case PROMISE -> change(line, null, null, promises);
            case SHORTEN -> change(line, share(line.quantity()), null, promises);
            case REOPEN -> change(line, null, share(line.closed()), null);
            default -> change(line, share(line.quantity()), null, null);
        };
    }

    private static LineChange change(
            OrderLine line, @Nullable Quantity quantity, @Nullable Quantity closed, @Nullable List<Promise> promises) {
        return new LineChange(
                line.line(),
                LineChange.Deed.CHANGE,
                line.quantity().unit(),
                quantity,
                closed,
                null,
                null,
                null,
                promises);
    }

    /** Shipments are announced one after the other, up to what is promised and what it may exceed. */
    private void ship(Season season, OrderLine line) {
        var most = line.promised().plusPercent(line.overTolerancePercent());
        var now = shipped(season, line);
        season.shipped.put(at(line), share(most).min(most).max(now));
    }

    private void receive(Season season, OrderLine line) {
        var most = shipped(season, line);
        var taken = season.accepted.getOrDefault(
                at(line), Quantity.zero(line.quantity().unit()));
        season.accepted.put(at(line), share(most).min(most).max(taken));
    }

    private Quantity shipped(Season season, OrderLine line) {
        return season.shipped.getOrDefault(
                at(line), Quantity.zero(line.quantity().unit()));
    }

    private String at(OrderLine line) {
        return cooperative + "/" + line.line();
    }

    private static Word buyers(PurchaseOrder order) {
        return new Word(order.buyer(), "王敏", NOW);
    }

    private Quantity share(Quantity whole) {
        var part = whole.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        return new Quantity(part.setScale(Quantity.DIGITS, RoundingMode.DOWN), whole.unit());
    }
}
