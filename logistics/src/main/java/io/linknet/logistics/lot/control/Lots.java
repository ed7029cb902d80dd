package io.linknet.logistics.lot.control;

import static io.linknet.logistics.lot.entity.LotProblem.LOT_NUMBER_UNFIT;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.gs1.Lgtin;
import io.linknet.logistics.lot.entity.Lot;
import io.linknet.logistics.lot.entity.LotDraft;
import io.linknet.logistics.member.control.Party;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The lots of sellers. Runs in the caller's transaction. */
@ApplicationScoped
public class Lots {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final int INITIALS = 8;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Clock clock;

    /** A number that the seller has not used yet: its name, the day, a count; {@code SHIZHU-261121-001}. */
    public String proposal(Party seller) {
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        var prefix = initials(seller.alias()) + "-" + today.format(DAY) + "-";
        var last = entities.createQuery(
                        "select max(l.number) from Lot l where l.sellerId = :seller and l.number like :form",
                        String.class)
                .setParameter("seller", seller.id())
                .setParameter("form", prefix + "___")
                .getSingleResult();
        var count = last == null ? 0 : count(last.substring(prefix.length()));
        return prefix + String.format("%03d", count + 1);
    }

    private static int count(String suffix) {
        return suffix.chars().allMatch(Character::isDigit) ? Integer.parseInt(suffix) : 0;
    }

    private static String initials(String alias) {
        var word = alias.split("-", 2)[0].replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        var known = word.isEmpty() ? "LOT" : word;
        return known.substring(0, Math.min(INITIALS, known.length()));
    }

    /**
     * The lot that the draft speaks of: the seller's lot of that number, or a new one.
     *
     * @param pointer where in the message the lot stands
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the number does not fit a label, or the seller's lot of
     *     that number was made elsewhere or on another day
     */
    public KnownLot use(Party seller, LotDraft draft, String pointer) {
        var number = draft.number() == null ? proposal(seller) : draft.number();
        if (!Lgtin.isLot(number)) {
            throw LOT_NUMBER_UNFIT.at(pointer + "/lotNumber", number);
        }
        var known = kept(new Lgtin(draft.gtin(), number))
                .filter(lot -> lot.seller().value().equals(seller.id()));
        if (known.isPresent()) {
            known.get().requireSame(draft);
            return KnownLot.of(known.get());
        }
        var made = new Lot(new MemberId(seller.id()), draft, number, clock.instant());
        entities.persist(made);
        entities.flush();
        return KnownLot.of(made);
    }

    /** The lot behind a label, whoever made it; for those who may see it and for the public trace. */
    public Optional<KnownLot> find(Lgtin name) {
        return kept(name).map(KnownLot::of);
    }

    private Optional<Lot> kept(Lgtin name) {
        return entities.createQuery("select l from Lot l where l.gtin = :gtin and l.number = :number", Lot.class)
                .setParameter("gtin", name.gtin().value())
                .setParameter("number", name.lot())
                .getResultStream()
                .findFirst();
    }
}
