package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.OrderProblem.LINES_DIFFER;
import static io.linknet.procurement.ordering.entity.OrderProblem.LINE_ANSWERED_TWICE;
import static io.linknet.procurement.ordering.entity.OrderProblem.NOT_AWAITING_ANSWER;
import static io.linknet.procurement.ordering.entity.OrderProblem.NOT_THE_SELLER;
import static io.linknet.procurement.ordering.entity.OrderProblem.UNKNOWN_ORDER_LINE;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer asked one seller to deliver, and what that seller answered.
 *
 * <p>The first answer speaks to every line. As long as something is open, the seller may answer again to the open lines;
 * each answer adds to the promises given before and takes none back. Every operation checks before it changes, so a
 * refused operation leaves the order as it was.
 */
@Entity
@Table(name = "purchase_order")
public class PurchaseOrder {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(length = 80, nullable = false, updatable = false)
    private String number;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false, updatable = false)
    private UUID sellerId;

    @Column(name = "demand_id", updatable = false)
    private @Nullable UUID demandId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false, updatable = false)
    private Currency currency;

    @Column(length = 200, nullable = false, updatable = false)
    private String place;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20, nullable = false)
    private OrderStatus status;

    @Column(name = "placed_at", nullable = false, updatable = false)
    private Instant placedAt;

    @Column(name = "placed_by", length = 200, nullable = false, updatable = false)
    private String placedBy;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("line")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("line, due, id")
    private List<OrderPromise> promises = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PurchaseOrder() {}

    /** Places an order; the draft has been checked by the use case. */
    public PurchaseOrder(OrderDraft draft, String placedBy, Instant placedAt) {
        this.id = Ids.next();
        this.version = 1;
        this.number = draft.number();
        this.buyerId = draft.buyer().value();
        this.sellerId = draft.seller().value();
        this.demandId = draft.demandId();
        this.currency = draft.currency();
        this.place = draft.place();
        this.status = OrderStatus.PLACED;
        this.placedBy = placedBy;
        this.placedAt = placedAt;
        draft.lines().forEach(ordered -> lines.add(new OrderLine(this, ordered)));
    }

    /**
     * Takes the seller's answer.
     *
     * @param today no promise can be for an earlier day; calendar of Asia/Shanghai
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member answers, if nothing is open, if the first
     *     answer leaves a line out, if a line is named twice or is not open, or if what is promised does not fit what is
     *     open
     */
    public OrderAnswered answer(MemberId member, List<LineAnswer> answers, LocalDate today) {
        if (!member.equals(seller())) {
            throw NOT_THE_SELLER.because();
        }
        if (status != OrderStatus.PLACED && status != OrderStatus.PARTLY_CONFIRMED) {
            throw NOT_AWAITING_ANSWER.because(number, status);
        }
        var taken = requireAnswerable(answers, today);

        taken.forEach((answer, promised) -> {
            line(answer.line()).orElseThrow().take(answer, promised);
            promised.forEach(promise -> promises.add(new OrderPromise(this, answer.line(), promise, version + 1)));
        });
        status = statusOfLines();
        return new OrderAnswered(this);
    }

    private Map<LineAnswer, List<Promise>> requireAnswerable(List<LineAnswer> answers, LocalDate today) {
        var taken = new LinkedHashMap<LineAnswer, List<Promise>>();
        Set<Integer> seen = new HashSet<>();
        for (var index = 0; index < answers.size(); index++) {
            var given = answers.get(index);
            var at = "/lines/" + index;
            var line = line(given.line()).orElseThrow(() -> UNKNOWN_ORDER_LINE.at(at + "/line", given.line()));
            if (!seen.add(given.line())) {
                throw LINE_ANSWERED_TWICE.at(at + "/line", given.line());
            }
            taken.put(given, new AnswerRules(line, today).require(given, at));
        }
        if (status == OrderStatus.PLACED && seen.size() < lines.size()) {
            throw LINES_DIFFER.at("/lines", lines.size(), seen.size());
        }
        return taken;
    }

    private OrderStatus statusOfLines() {
        if (lines.stream()
                .allMatch(line -> line.promised().isZero() && line.open().isZero())) {
            return OrderStatus.REJECTED;
        }
        return lines.stream().allMatch(OrderLine::isSettled) ? OrderStatus.CONFIRMED : OrderStatus.PARTLY_CONFIRMED;
    }

    public Optional<OrderLine> line(int position) {
        return lines.stream().filter(line -> line.line() == position).findFirst();
    }

    /** Whether the seller may answer. */
    public boolean awaitsAnswer() {
        return status == OrderStatus.PLACED || status == OrderStatus.PARTLY_CONFIRMED;
    }

    /** All promises by line, earliest first. */
    public Map<Integer, List<Promise>> promises() {
        var byLine = new HashMap<Integer, List<Promise>>();
        for (var given : promises) {
            var unit = line(given.line()).orElseThrow().unit();
            byLine.computeIfAbsent(given.line(), line -> new ArrayList<>()).add(given.promise(unit));
        }
        byLine.values().forEach(list -> list.sort(Comparator.comparing(Promise::date)));
        return byLine;
    }

    /** The sum over the lines, each rounded on its own. */
    public Money total() {
        return lines.stream().map(line -> line.amount(currency)).reduce(Money.zero(currency), Money::plus);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public MemberId buyer() {
        return new MemberId(buyerId);
    }

    public MemberId seller() {
        return new MemberId(sellerId);
    }

    /** The demand it fulfils, when it came out of a pool. */
    public @Nullable UUID demandId() {
        return demandId;
    }

    public Currency currency() {
        return currency;
    }

    public String place() {
        return place;
    }

    public OrderStatus status() {
        return status;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public String placedBy() {
        return placedBy;
    }

    /** In the order of the buyer's document. */
    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }
}
