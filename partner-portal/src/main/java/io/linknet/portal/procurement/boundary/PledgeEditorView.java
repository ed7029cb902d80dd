package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Farmer;
import io.linknet.portal.procurement.entity.Pledge;
import io.linknet.portal.procurement.entity.Pool;
import java.util.List;
import java.util.stream.Stream;

/** The cooperative's pool: what is asked, and who of the farmers has how much. */
public record PledgeEditorView(Pool pool, List<Farmer> farmers, Form form, MaterialNames materials) {

    public boolean isOpen() {
        return pool.status().equals("OPEN");
    }

    /** Whether the demand was amended since the cooperative has pledged. */
    public boolean awaitsAnswer() {
        return isOpen() && pool.allPledges().stream().anyMatch(Pledge::awaitsAnswer);
    }

    /** Why what is pledged for a line does not count; empty when it does. */
    public String misfit(Pool.Line line) {
        return pool.allPledges().stream()
                .flatMap(pledge -> pledge.line(line.line()).stream())
                .map(said -> said.misfit() == null ? "" : said.misfit())
                .findFirst()
                .orElse("");
    }

    /** What a farmer says to the share that was entered before; empty when none was. */
    public String said(Pool.Line line, Farmer farmer) {
        return parts(line)
                .filter(part -> part.farmerId().equals(farmer.id()))
                .map(Pledge.Part::state)
                .findFirst()
                .orElse("");
    }

    /** Whether the price, the grade, the days or the least of a line were refused. */
    public boolean hasErrorInTerms(String at) {
        return Stream.of("lowestPrice", "gradeCode", "earliest", "latest", "minimumLot")
                .flatMap(field -> Stream.of(field, field + ".amount"))
                .anyMatch(field -> form.hasErrorAt(at + field));
    }

    /** Whether the pledge names farmers who can be asked for their word. */
    public boolean namesFarmers() {
        return pool.lines().stream().flatMap(this::parts).findAny().isPresent();
    }

    /** How many shares their farmers have agreed to, of how many. */
    public String countersigned() {
        var all = pool.lines().stream().flatMap(this::parts).toList();
        var agreed = all.stream()
                .filter(part -> part.state().equals("COUNTERSIGNED"))
                .count();
        return agreed + "/" + all.size();
    }

    private Stream<Pledge.Part> parts(Pool.Line line) {
        return pool.allPledges().stream()
                .flatMap(pledge -> pledge.line(line.line()).stream())
                .flatMap(said -> said.allFarmers().stream());
    }
}
