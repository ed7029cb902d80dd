package io.linknet.logistics.traceability.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.gs1.Lgtin;
import io.linknet.logistics.lot.control.KnownLot;
import io.linknet.logistics.lot.control.Lots;
import io.linknet.logistics.member.control.Members;
import io.linknet.logistics.receiving.control.Receipts;
import io.linknet.logistics.receiving.entity.WeighInResult;
import io.linknet.logistics.shipment.control.Shipments;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.MilestoneKind;
import io.linknet.logistics.traceability.entity.Story;
import io.linknet.logistics.traceability.entity.Story.Name;
import io.linknet.logistics.traceability.entity.Story.Step;
import io.linknet.logistics.traceability.entity.Story.StepKind;
import io.linknet.logistics.tracking.control.Milestones;
import io.linknet.logistics.tracking.control.ToldMilestone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells the public story of a lot. Runs as the service, in a transaction of its own: strangers own no rows. */
@ApplicationScoped
public class TellStory {

    /** Shipments told of; a lot that travelled more often is told in part. */
    private static final int MOST = 20;

    @Inject
    Lots lots;

    @Inject
    Members members;

    @Inject
    Shipments shipments;

    @Inject
    Milestones milestones;

    @Inject
    Receipts receipts;

    @Inject
    Districts districts;

    /** The story behind a label, if there is such a lot. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Story> of(Lgtin label) {
        return lots.find(label).map(lot -> story(label, lot));
    }

    private Story story(Lgtin label, KnownLot lot) {
        var maker = members.party(lot.seller());
        return new Story(
                label,
                new Name(lot.nameZh(), lot.nameEn()),
                new Name(maker.nameZh(), maker.nameEn()),
                maker.district() == null ? null : districts.name(maker.district()),
                lot.producedOn(),
                lot.origin(),
                steps(lot));
    }

    private List<Step> steps(KnownLot lot) {
        var journeys = shipments.ofLot(lot.id(), MOST);
        var ids = journeys.stream().map(Consignment::id).toList();
        var told = milestones.of(ids);
        var received = receipts.of(ids);
        var steps = new ArrayList<Step>();
        for (var journey : journeys) {
            steps.add(new Step(StepKind.ANNOUNCED, journey.announcedAt(), name(journey.seller()), null, null));
            told.stream()
                    .filter(milestone -> milestone.shipmentId().equals(journey.id()))
                    .filter(milestone -> milestone.milestone().kind() != MilestoneKind.DELAYED)
                    .forEach(milestone -> steps.add(carried(journey, milestone)));
            received.stream()
                    .filter(receipt -> receipt.shipmentId().equals(journey.id()))
                    .forEach(receipt -> taken(journey, receipt, lot.id()).ifPresent(steps::add));
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private Step carried(Consignment journey, ToldMilestone milestone) {
        var told = milestone.milestone();
        return new Step(StepKind.valueOf(told.kind().name()), told.at(), name(journey.carrier()), told.place(), null);
    }

    /** A lot that was wholly rejected was not taken. */
    private Optional<Step> taken(Consignment journey, WeighInResult receipt, UUID lotId) {
        return receipt.lots().stream()
                .filter(lot -> lot.lotId().equals(lotId) && lot.accepted().isPositive())
                .findFirst()
                .map(lot -> new Step(
                        StepKind.RECEIVED, receipt.receivedAt(), name(journey.buyer()), null, lot.deliveredGrade()));
    }

    private Name name(MemberId id) {
        var party = members.party(id);
        return new Name(party.nameZh(), party.nameEn());
    }
}
