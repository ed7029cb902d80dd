package io.linknet.procurement.demand.control;

import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.control.DemandDifference.Change;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of demands: written by posting and amending, read by whoever may see the demand. */
@ApplicationScoped
public class DemandVersions {

    /** Versions that are shown at most; the latest ones. */
    public static final int MOST = 200;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Demands demands;

    @Inject
    Evidence evidence;

    /**
     * One version.
     *
     * @param reason why it was said; absent for the first
     * @param content all that it asked
     * @param changes what it says otherwise than the one before; none for the first that is shown
     */
    public record Told(
            int revision,
            String saidBy,
            Instant saidAt,
            @Nullable String reason,
            DemandContent content,
            List<Change> changes) {}

    /** Keeps what the demand says now, in its history and in the log of evidence. */
    void keep(Demand demand, DemandVersion.Saying saying) {
        var content = DemandContent.of(demand);
        entities.persist(new DemandVersion(demand, saying, content.json()));
        var action = demand.revision() == 1 ? "demand-posted" : "demand-amended";
        evidence.record(
                action,
                "demand",
                demand.id(),
                new Version(demand.number(), demand.revision(), saying.reason(), content));
    }

    /**
     * The versions, oldest first.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the demand is not the reader's business
     */
    public List<Told> of(UUID demandId, MemberId reader) {
        demands.get(demandId, reader);
        var latest = entities.createQuery(
                        "select v from DemandVersion v where v.id.demandId = :demand order by v.id.revision desc",
                        DemandVersion.class)
                .setParameter("demand", demandId)
                .setMaxResults(MOST)
                .getResultList();
        var told = new ArrayList<Told>();
        for (var index = latest.size() - 1; index >= 0; index--) {
            told.add(told(latest.get(index), told));
        }
        return told;
    }

    private static Told told(DemandVersion version, List<Told> before) {
        var content = DemandContent.read(version.content());
        var changes = before.isEmpty()
                ? List.<Change>of()
                : DemandDifference.between(before.get(before.size() - 1).content(), content);
        return new Told(version.revision(), version.saidBy(), version.saidAt(), version.reason(), content, changes);
    }

    /** What the log of evidence keeps of a version. */
    public record Version(String number, int revision, @Nullable String reason, DemandContent content) {}
}
