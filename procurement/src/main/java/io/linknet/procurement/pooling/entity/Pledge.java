package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one cooperative offers to one pool: the roll-up of its farmers.
 *
 * <p>A cooperative has one pledge per pool; while the pool is open it may say it anew or take it back, and the last word
 * counts. When the demand is amended, lines that no longer fit do not count until the cooperative has answered.
 */
@Entity
@Table(name = "pledge")
public class Pledge {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "pool_id", nullable = false, updatable = false)
    private UUID poolId;

    @Column(name = "demand_id", nullable = false, updatable = false)
    private UUID demandId;

    @Column(name = "leader_id", nullable = false, updatable = false)
    private UUID leaderId;

    @Column(name = "cooperative_id", nullable = false, updatable = false)
    private UUID cooperativeId;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "made_by", length = 200, nullable = false)
    private String madeBy;

    @Column(name = "demand_revision", nullable = false)
    private int demandRevision;

    @OneToMany(mappedBy = "pledge", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("demandLine")
    private List<PledgeLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Pledge() {}

    /**
     * Pledges for the first time.
     *
     * @param word what is said, by whom, about which version of the demand
     */
    public Pledge(Pool pool, MemberId cooperative, List<PledgedLine> pledged, Word word) {
        requireDistinct(pledged);
        this.id = Ids.next();
        this.version = 1;
        this.poolId = pool.id();
        this.demandId = pool.demandId();
        this.leaderId = pool.leader().value();
        this.cooperativeId = cooperative.value();
        say(pledged, word);
    }

    /**
     * Who says something about which version of the demand.
     *
     * @param person name of the person
     * @param demandRevision the version of the demand that the person has seen
     */
    public record Word(String person, Instant at, int demandRevision) {}

    /**
     * Says the pledge anew; what was said before no longer counts.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a demand line stands in it twice
     */
    public void sayAnew(List<PledgedLine> pledged, Word word) {
        requireDistinct(pledged);
        say(pledged, word);
    }

    private void say(List<PledgedLine> pledged, Word word) {
        var said = pledged.stream().map(PledgedLine::demandLine).collect(Collectors.toSet());
        lines.removeIf(line -> !said.contains(line.demandLine()));
        for (var line : pledged) {
            lines.stream()
                    .filter(it -> it.demandLine() == line.demandLine())
                    .findFirst()
                    .ifPresentOrElse(it -> it.say(line), () -> lines.add(new PledgeLine(this, line)));
        }
        madeBy = word.person();
        madeAt = word.at();
        demandRevision = word.demandRevision();
    }

    /**
     * Lets the pledge stand after the demand was amended; what was pledged for withdrawn lines goes with them.
     *
     * @param forecasts numbers of the demand lines that are forecasts
     * @return whether anything is left of it
     */
    public boolean keep(Set<Integer> forecasts, Word word) {
        lines.removeIf(line -> line.misfit() == Misfit.LINE_WITHDRAWN);
        lines.forEach(line -> line.keep(forecasts.contains(line.demandLine())));
        madeBy = word.person();
        demandRevision = word.demandRevision();
        return !lines.isEmpty();
    }

    /**
     * Takes a farmer's answer to a share.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no such share in it, or its farmer has agreed
     *     already
     */
    public void answer(UUID share, boolean agreed, AnswerWay way, Instant at) {
        if (lines.stream().noneMatch(line -> line.answer(share, agreed, way, at))) {
            throw PoolProblem.UNKNOWN_SHARE.because(share);
        }
    }

    private static void requireDistinct(List<PledgedLine> pledged) {
        var seen = new HashSet<Integer>();
        for (var index = 0; index < pledged.size(); index++) {
            var line = pledged.get(index).demandLine();
            if (!seen.add(line)) {
                throw PoolProblem.LINE_PLEDGED_TWICE.at("/lines/" + index + "/demandLine", line);
            }
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID poolId() {
        return poolId;
    }

    public UUID demandId() {
        return demandId;
    }

    public MemberId leader() {
        return new MemberId(leaderId);
    }

    public MemberId cooperative() {
        return new MemberId(cooperativeId);
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The version of the demand that its cooperative has pledged for or answered to. */
    public int demandRevision() {
        return demandRevision;
    }

    /** By demand line. */
    public List<PledgeLine> lines() {
        return List.copyOf(lines);
    }
}
