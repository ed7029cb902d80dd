package io.linknet.productionsync.material.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.material.entity.Material;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The materials a member asks for and buys. Runs in the caller's transaction. */
@ApplicationScoped
public class Materials {

    /** A plant plans tens of materials, a group hundreds; more are not shown on one page. */
    private static final int MOST = 1_000;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The member's materials by code. */
    public List<NamedMaterial> of(MemberId member) {
        return entities.createQuery(
                        "select m from Material m where m.key.memberId = :member order by m.key.code", Material.class)
                .setParameter("member", member.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(NamedMaterial::of)
                .toList();
    }

    /** Learns that the member asks for that material. */
    public void asked(MemberId member, String code, Unit unit) {
        entities.createNativeQuery(
                        "insert into material (member_id, code, unit) values (:member, :code, :unit) on conflict do nothing")
                .setParameter("member", member.value())
                .setParameter("code", code)
                .setParameter("unit", unit.code())
                .executeUpdate();
    }

    /** Learns what an order calls it; the unit it was first asked for in stays. */
    public void named(MemberId member, NamedMaterial named) {
        entities.createNativeQuery(
                        """
                        insert into material (member_id, code, name_zh, name_en, unit)
                        values (:member, :code, :zh, :en, :unit)
                        on conflict (member_id, code) do update
                          set name_zh = excluded.name_zh, name_en = excluded.name_en
                        """)
                .setParameter("member", member.value())
                .setParameter("code", named.code())
                .setParameter("zh", named.nameZh())
                .setParameter("en", named.nameEn())
                .setParameter("unit", named.unit().code())
                .executeUpdate();
    }
}
