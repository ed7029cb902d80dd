package io.linknet.procurement.supplier.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.ScanType;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.supplier.entity.Qualification;
import io.linknet.procurement.supplier.entity.SupplierProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.LongConsumer;

/** A supplier keeps its papers, and says who may look at them. Runs in the command's transaction. */
@ApplicationScoped
public class KeepQualifications {

    /** Bytes of a document at most. */
    public static final int LARGEST_DOCUMENT = 5 << 20;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Qualifications qualifications;

    @Inject
    Members members;

    @Inject
    Clock clock;

    /**
     * Enters a paper.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the caller lists it already or has too many
     */
    public Qualification enter(Caller supplier, Qualification.Terms terms) {
        if (qualifications.count(supplier.member()) >= Qualifications.MOST) {
            throw SupplierProblem.TOO_MANY_QUALIFICATIONS.because(Qualifications.MOST);
        }
        var entered = new Qualification(supplier, terms, clock.instant());
        requireUnlisted(supplier.member(), terms, entered.id());
        qualifications.add(entered);
        qualifications.flush();
        return entered;
    }

    /** Corrects or renews a paper; {@code seen} makes sure that the version seen is the present one. */
    public Qualification change(Caller supplier, UUID id, Qualification.Terms terms, LongConsumer seen) {
        var paper = qualifications.locked(id, supplier.member());
        seen.accept(paper.version());
        requireUnlisted(supplier.member(), terms, id);
        paper.change(terms);
        qualifications.flush();
        return paper;
    }

    /** Takes a paper back. */
    public Qualification withdraw(Caller supplier, UUID id) {
        var paper = qualifications.locked(id, supplier.member());
        paper.withdraw();
        qualifications.flush();
        return paper;
    }

    /**
     * Puts the scan to a paper.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is neither PDF nor PNG nor JPEG, or too large
     */
    public Qualification attach(Caller supplier, UUID id, String name, byte[] content) {
        var paper = qualifications.locked(id, supplier.member());
        if (content.length > LARGEST_DOCUMENT) {
            throw SupplierProblem.DOCUMENT_TOO_LARGE.because(LARGEST_DOCUMENT >> 20);
        }
        var type = ScanType.of(content).orElseThrow(() -> SupplierProblem.DOCUMENT_OF_UNKNOWN_TYPE.because());
        paper.attach(new Qualification.Document(name, type.mediaType(), content.length, sha256(content)));
        qualifications.keep(paper, content);
        qualifications.flush();
        return paper;
    }

    /**
     * Lets a buyer look at the supplier's papers before there is an order; again changes nothing.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no such member, or it is suspended or has left
     */
    public void showTo(Caller supplier, MemberId buyer) {
        if (!members.isKnown(buyer) || supplier.isFor(buyer)) {
            throw SupplierProblem.UNKNOWN_BUYER.because(buyer.value());
        }
        members.requireGoodStanding(buyer, "/member");
        entities.createNativeQuery(
                        """
                        insert into qualification_grant (supplier_id, buyer_id, granted_at, granted_by)
                        values (:supplier, :buyer, :at, :by) on conflict do nothing
                        """)
                .setParameter("supplier", supplier.member().value())
                .setParameter("buyer", buyer.value())
                .setParameter("at", clock.instant())
                .setParameter("by", supplier.personName())
                .executeUpdate();
    }

    /** Takes that back; who has orders with the supplier sees its papers all the same. */
    public void hideFrom(Caller supplier, MemberId buyer) {
        entities.createNativeQuery(
                        "delete from qualification_grant where supplier_id = :supplier and buyer_id = :buyer")
                .setParameter("supplier", supplier.member().value())
                .setParameter("buyer", buyer.value())
                .executeUpdate();
    }

    private void requireUnlisted(MemberId supplier, Qualification.Terms terms, UUID except) {
        if (qualifications.isListed(supplier, terms, except)) {
            throw SupplierProblem.QUALIFICATION_IS_LISTED.at("/number", terms.number());
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
