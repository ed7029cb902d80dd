package io.linknet.procurement.farmer.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.farmer.entity.Farmer;
import io.linknet.procurement.farmer.entity.FarmerConsent;
import io.linknet.procurement.farmer.entity.FarmerProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which of a cooperative's farmers have consented to be named. A grant names these and nobody else.
 *
 * <p>Runs in the command's transaction; each record and each withdrawal is evidence.
 */
@ApplicationScoped
public class FarmerConsents {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Evidence evidence;

    @Inject
    Clock clock;

    /** What the log says of a consent. */
    record Recorded(UUID farmerId, FarmerConsent.Said said) {}

    /** What the log says of a withdrawal. */
    record Withdrawn(UUID farmerId) {}

    /** The consents of those farmers of the cooperative, by farmer. */
    public Map<UUID, FarmerConsent> of(MemberId cooperative, Collection<UUID> farmerIds) {
        return farmerIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                """
                                select c from FarmerConsent c where c.cooperativeId = :cooperative and c.farmerId in :ids
                                """,
                                FarmerConsent.class)
                        .setParameter("cooperative", cooperative.value())
                        .setParameter("ids", Set.copyOf(farmerIds))
                        .getResultStream()
                        .collect(Collectors.toMap(FarmerConsent::farmerId, Function.identity()));
    }

    /**
     * Records what a farmer has said; a later record replaces the earlier.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is no farmer of the caller's, or the day is to come
     */
    public Farmer record(Caller clerk, UUID farmerId, FarmerConsent.Said said) {
        var farmer = held(farmerId, clerk.member());
        if (said.givenOn().isAfter(LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR))) {
            throw FarmerProblem.CONSENT_IS_TO_COME.at("/givenOn", said.givenOn());
        }
        find(farmerId, clerk.member())
                .ifPresentOrElse(
                        known -> known.say(said, clerk, clock.instant()),
                        () -> entities.persist(new FarmerConsent(farmer, said, clerk, clock.instant())));
        entities.flush();
        evidence.record("farmer-consent-recorded", "farmer", farmerId, new Recorded(farmerId, said));
        return farmer;
    }

    /**
     * Takes a farmer's consent back: nobody else is shown the name from now on. Again changes nothing.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is no farmer of the caller's
     */
    public Farmer withdraw(Caller clerk, UUID farmerId) {
        var farmer = held(farmerId, clerk.member());
        find(farmerId, clerk.member()).ifPresent(known -> {
            entities.remove(known);
            entities.flush();
            evidence.record("farmer-consent-withdrawn", "farmer", farmerId, new Withdrawn(farmerId));
        });
        return farmer;
    }

    private Optional<FarmerConsent> find(UUID farmerId, MemberId cooperative) {
        return Optional.ofNullable(of(cooperative, List.of(farmerId)).get(farmerId));
    }

    /** The cooperative's own farmer, whom nobody changes until the transaction ends. */
    private Farmer held(UUID id, MemberId cooperative) {
        return entities.createQuery(
                        "select f from Farmer f where f.id = :id and f.cooperativeId = :cooperative", Farmer.class)
                .setParameter("id", id)
                .setParameter("cooperative", cooperative.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> FarmerProblem.FARMER_NOT_FOUND.because(id));
    }
}
