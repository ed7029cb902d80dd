package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.OrderProblem.NOT_AWAITING_ANSWER;
import static io.linknet.procurement.ordering.entity.OrderProblem.NOT_THE_SELLER;
import static io.linknet.procurement.ordering.entity.ProposalProblem.NOT_THE_BUYER;

import io.linknet.kernel.value.DeliveryTerms;
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
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer asked one seller to deliver, what that seller answered, and what both agreed on since.
 *
 * <p>The first answer speaks to every line. As long as something is open, the seller may answer again to the open lines;
 * each answer adds to the promises given before and takes none back. Every operation checks before it changes, so a
 * refused operation leaves the order as it was.
 */
@Entity
@Table(name = "purchase_order")
public class PurchaseOrder {

    /** Lines that an order may have, those taken out of it among them. */
    public static final int MOST_LINES = 5_000;

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

    @Column(name = "blanket_id", updatable = false)
    private @Nullable UUID blanketId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false, updatable = false)
    private Currency currency;

    @Column(length = 200, nullable = false, updatable = false)
    private String place;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "delivery_terms", length = 3, nullable = false, updatable = false)
    private DeliveryTerms deliveryTerms;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20, nullable = false)
    private OrderStatus status;

    /** The version that the latest deed made: a deed that touches lines only makes a new version too. */
    @Column(name = "last_deed", nullable = false)
    private long lastDeed;

    private OrderSum sum;

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

    @Transient
    private final Map<Integer, OrderLine> byNumber = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PurchaseOrder() {}

    /** Places an order; the draft has been checked by the use case. */
    public PurchaseOrder(OrderDraft draft, String placedBy, Instant placedAt) {
        this.id = Ids.next();
        this.version = 1;
        this.lastDeed = 1;
        this.number = draft.number();
        this.buyerId = draft.buyer().value();
        this.sellerId = draft.seller().value();
        this.demandId = draft.demandId();
        this.currency = draft.currency();
        this.place = draft.place();
        this.deliveryTerms = draft.deliveryTerms();
        this.status = OrderStatus.PLACED;
        this.placedBy = placedBy;
        this.placedAt = placedAt;
        draft.lines().forEach(ordered -> lines.add(new OrderLine(this, ordered)));
        this.sum = OrderSum.of(lines, Map.of(), currency);
    }

    /**
     * Makes it the call-off of a blanket order, before it is placed.
     *
     * @param linesOfBlanket the blanket order's line of each line, in their order
     */
    public PurchaseOrder callOff(UUID blanket, List<Integer> linesOfBlanket) {
        blanketId = blanket;
        for (var index = 0; index < lines.size(); index++) {
            lines.get(index).callOff(linesOfBlanket.get(index));
        }
        return this;
    }

    /** Takes the seller's answer to an order of which nothing is under negotiation. */
    public OrderAnswered answer(MemberId member, List<LineAnswer> answers, LocalDate today) {
        return answer(member, answers, today, Set.of());
    }

    /**
     * Takes the seller's answer.
     *
     * @param today no promise can be for an earlier day; calendar of Asia/Shanghai
     * @param negotiated the lines that an open proposal speaks of; they are answered with the proposal
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member answers, if nothing is open, if the first
     *     answer leaves a line out, if a line is named twice, is not open or is negotiated, or if what is promised does
     *     not fit what is open
     */
    public OrderAnswered answer(MemberId member, List<LineAnswer> answers, LocalDate today, Set<Integer> negotiated) {
        if (!member.equals(seller())) {
            throw NOT_THE_SELLER.because();
        }
        if (!awaitsAnswer()) {
            throw NOT_AWAITING_ANSWER.because(number, status);
        }
        var taken = new AnswerSheet(this, today, negotiated).require(answers);

        taken.forEach((answer, promised) -> {
            line(answer.line()).orElseThrow().take(answer, promised);
            promise(answer.line(), promised);
        });
        said();
        return new OrderAnswered(this);
    }

    /**
     * Closes lines short: the buyer no longer waits for what is open on them. What was ordered and what is promised stay.
     *
     * @param negotiated the lines that an open proposal speaks of
     */
    public OrderChanged close(Word word, List<Closing> closings, String why, Set<Integer> negotiated) {
        if (!word.member().equals(buyer())) {
            throw NOT_THE_BUYER.because();
        }
        new ClosingRules(this, negotiated).require(closings);

        for (var closing : closings) {
            var line = line(closing.line()).orElseThrow();
            line.close(closing.quantity() == null ? line.open() : closing.quantity(), why);
        }
        said();
        return new OrderChanged(this, OrderVersion.Kind.CLOSED, word, null);
    }

    /** Notes that something was said: the next version, and where the order stands by it. */
    void said() {
        lastDeed = version + 1;
        status = statusOfLines();
        sum = OrderSum.of(lines, promises(), currency);
    }

    private OrderStatus statusOfLines() {
        if (lines.stream()
                .allMatch(line -> line.promised().isZero() && line.open().isZero())) {
            return lines.stream().anyMatch(line -> line.rejected().isPositive())
                    ? OrderStatus.REJECTED
                    : OrderStatus.CANCELLED;
        }
        if (lines.stream().noneMatch(OrderLine::isAnswered)) {
            return OrderStatus.PLACED;
        }
        return lines.stream().allMatch(OrderLine::isSettled) ? OrderStatus.CONFIRMED : OrderStatus.PARTLY_CONFIRMED;
    }

    void add(OrderedLine ordered) {
        lines.add(new OrderLine(this, ordered));
    }

    /** Adds promises to a line. */
    void promise(int line, List<Promise> promised) {
        promised.forEach(promise -> promises.add(new OrderPromise(this, line, promise, version + 1)));
    }

    /** Lets the promises of lines hold no longer. */
    void takeBackPromises(Set<Integer> ofLines) {
        promises.stream()
                .filter(promise -> promise.holds() && ofLines.contains(promise.line()))
                .forEach(promise -> promise.takeBack(version + 1));
    }

    public Optional<OrderLine> line(int position) {
        if (byNumber.size() != lines.size()) {
            lines.forEach(line -> byNumber.put(line.line(), line));
        }
        return Optional.ofNullable(byNumber.get(position));
    }

    /** Whether it can still be changed. */
    public boolean isLive() {
        return status != OrderStatus.REJECTED && status != OrderStatus.CANCELLED;
    }

    /** Whether the seller may answer. */
    public boolean awaitsAnswer() {
        return status == OrderStatus.PLACED || status == OrderStatus.PARTLY_CONFIRMED;
    }

    /** The promises that hold, by line, earliest first. */
    public Map<Integer, List<Promise>> promises() {
        var byLine = new HashMap<Integer, List<Promise>>();
        if (status == OrderStatus.PLACED) {
            return byLine;
        }
        for (var given : promises) {
            if (!given.holds()) {
                continue;
            }
            var unit = line(given.line()).orElseThrow().unit();
            byLine.computeIfAbsent(given.line(), line -> new ArrayList<>()).add(given.promise(unit));
        }
        byLine.values().forEach(list -> list.sort(Comparator.comparing(Promise::date)));
        return byLine;
    }

    /** The sum over the lines that are not cancelled, each rounded on its own. */
    public Money total() {
        return sum.total(currency);
    }

    /** What its lines come to. */
    public OrderSum sum() {
        return sum;
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

    /** The blanket order it is called off. */
    public @Nullable UUID blanketId() {
        return blanketId;
    }

    public Currency currency() {
        return currency;
    }

    public String place() {
        return place;
    }

    public DeliveryTerms deliveryTerms() {
        return deliveryTerms;
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
