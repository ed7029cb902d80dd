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
import java.util.UUID;

/**
 * What one cooperative offers to one pool: the roll-up of its farmers.
 *
 * <p>A cooperative has one pledge per pool; while the pool is open it may say it anew, and the last word counts.
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

    @OneToMany(mappedBy = "pledge", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("demandLine")
    private List<PledgeLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Pledge() {}

    public Pledge(Pool pool, MemberId cooperative, List<PledgedLine> pledged, String person, Instant at) {
        requireDistinct(pledged);
        this.id = Ids.next();
        this.version = 1;
        this.poolId = pool.id();
        this.demandId = pool.demandId();
        this.leaderId = pool.leader().value();
        this.cooperativeId = cooperative.value();
        say(pledged, person, at);
    }

    /**
     * Says the pledge anew; what was said before no longer counts.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a demand line stands in it twice
     */
    public void sayAnew(List<PledgedLine> pledged, String person, Instant at) {
        requireDistinct(pledged);
        lines.clear();
        say(pledged, person, at);
    }

    private void say(List<PledgedLine> pledged, String person, Instant at) {
        pledged.forEach(line -> lines.add(new PledgeLine(this, line)));
        madeBy = person;
        madeAt = at;
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

    /** By demand line. */
    public List<PledgeLine> lines() {
        return List.copyOf(lines);
    }
}
