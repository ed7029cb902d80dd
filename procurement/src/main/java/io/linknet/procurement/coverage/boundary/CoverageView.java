package io.linknet.procurement.coverage.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.procurement.coverage.entity.DemandCoverage;
import io.linknet.procurement.coverage.entity.LineCoverage;
import io.linknet.procurement.coverage.entity.Stage;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far a demand is covered, in all and line by line.
 *
 * <p>Each figure of {@code totals}, one for each unit, is the sum of the lines that are counted in it. Each figure of a line is the sum of its contributors'; {@code open} is what nobody has promised yet. For a reader
 * other than the leader the figures are its own.
 */
@Classified(RELATION)
public record CoverageView(UUID demandId, List<Total> totals, MoneyBody payable, List<Line> lines) {

    /** The figures of the lines that are counted in one unit, added up. */
    @Classified(RELATION)
    public record Total(
            QuantityBody requested,
            QuantityBody pledged,
            QuantityBody allocated,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody accepted,
            QuantityBody open) {

        static Total of(DemandCoverage.Total total) {
            return new Total(
                    QuantityBody.of(total.requested()),
                    QuantityBody.of(total.figure(Stage.PLEDGED)),
                    QuantityBody.of(total.figure(Stage.ALLOCATED)),
                    QuantityBody.of(total.figure(Stage.CONFIRMED)),
                    QuantityBody.of(total.figure(Stage.SHIPPED)),
                    QuantityBody.of(total.figure(Stage.ACCEPTED)),
                    QuantityBody.of(total.open()));
        }
    }

    /** The figures of one demand line; quantities in its unit. */
    @Classified(RELATION)
    public record Line(
            int line,
            QuantityBody requested,
            QuantityBody pledged,
            QuantityBody allocated,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody accepted,
            MoneyBody payable,
            QuantityBody open,
            List<Contributor> contributors) {

        static Line of(int number, LineCoverage coverage, Map<UUID, Party> parties) {
            return new Line(
                    number,
                    QuantityBody.of(coverage.requested()),
                    QuantityBody.of(coverage.figure(Stage.PLEDGED)),
                    QuantityBody.of(coverage.figure(Stage.ALLOCATED)),
                    QuantityBody.of(coverage.figure(Stage.CONFIRMED)),
                    QuantityBody.of(coverage.figure(Stage.SHIPPED)),
                    QuantityBody.of(coverage.figure(Stage.ACCEPTED)),
                    MoneyBody.of(coverage.payable()),
                    QuantityBody.of(coverage.open()),
                    coverage.contributors().stream()
                            .map(id -> Contributor.of(id, coverage, parties))
                            .toList());
        }
    }

    /** What one cooperative adds to each figure. */
    @Classified(RELATION)
    public record Contributor(
            PartyView member,
            QuantityBody pledged,
            QuantityBody allocated,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody accepted,
            MoneyBody payable) {

        static Contributor of(UUID id, LineCoverage coverage, Map<UUID, Party> parties) {
            return new Contributor(
                    PartyView.of(id, parties),
                    QuantityBody.of(coverage.figure(id, Stage.PLEDGED)),
                    QuantityBody.of(coverage.figure(id, Stage.ALLOCATED)),
                    QuantityBody.of(coverage.figure(id, Stage.CONFIRMED)),
                    QuantityBody.of(coverage.figure(id, Stage.SHIPPED)),
                    QuantityBody.of(coverage.figure(id, Stage.ACCEPTED)),
                    MoneyBody.of(coverage.payable(id)));
        }
    }

    static CoverageView of(UUID demandId, DemandCoverage coverage, Map<UUID, Party> parties) {
        return new CoverageView(
                demandId,
                coverage.totals().stream().map(Total::of).toList(),
                MoneyBody.of(coverage.payable()),
                coverage.lines().entrySet().stream()
                        .map(entry -> Line.of(entry.getKey(), entry.getValue(), parties))
                        .toList());
    }
}
