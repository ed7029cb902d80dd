package io.linknet.procurement.importing.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.importing.entity.ImportFault;
import io.linknet.procurement.importing.entity.ImportFile;
import io.linknet.procurement.importing.entity.ImportProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The files that members have uploaded, each for its own member. */
@ApplicationScoped
public class ImportFiles {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** A page of the member's files, newest first, with one row too many when there are more. */
    @Transactional
    public List<ImportFile> page(MemberId member, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select f from ImportFile f where f.memberId = :member
                          and (f.uploadedAt < :at or f.uploadedAt = :at and f.id < :id)
                        order by f.uploadedAt desc, f.id desc
                        """,
                        ImportFile.class)
                .setParameter("member", member.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /**
     * The member's file.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is somebody else's
     */
    @Transactional
    public ImportFile get(UUID id, MemberId member) {
        return entities.createQuery(
                        "select f from ImportFile f where f.id = :id and f.memberId = :member", ImportFile.class)
                .setParameter("id", id)
                .setParameter("member", member.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> ImportProblem.UNKNOWN_IMPORT.because(id));
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    ImportFile locked(UUID id, MemberId member) {
        var file = get(id, member);
        entities.refresh(file, LockModeType.PESSIMISTIC_WRITE);
        return file;
    }

    /** The file, for a job. */
    ImportFile find(UUID id) {
        var file = entities.find(ImportFile.class, id);
        if (file == null) {
            throw ImportProblem.UNKNOWN_IMPORT.because(id);
        }
        return file;
    }

    void add(ImportFile file, byte[] content) {
        entities.persist(file);
        entities.flush();
        entities.createNativeQuery(
                        "insert into import_content (import_id, member_id, content) values (:id, :member, :content)")
                .setParameter("id", file.id())
                .setParameter("member", file.member().value())
                .setParameter("content", content)
                .executeUpdate();
    }

    /**
     * The bytes of a file that was not taken yet.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if they are no longer kept
     */
    byte[] content(ImportFile file) {
        List<?> found = entities.createNativeQuery(
                        "select content from import_content where import_id = :id and member_id = :member",
                        byte[].class)
                .setParameter("id", file.id())
                .setParameter("member", file.member().value())
                .getResultList();
        return (byte[])
                found.stream().findFirst().orElseThrow(() -> ImportProblem.IMPORT_IS_FORGOTTEN.because(file.name()));
    }

    void forgetContent(ImportFile file) {
        entities.createNativeQuery("delete from import_content where import_id = :id and member_id = :member")
                .setParameter("id", file.id())
                .setParameter("member", file.member().value())
                .executeUpdate();
    }

    void forgetFaults(ImportFile file) {
        entities.createQuery("delete from ImportFault f where f.key.importId = :id and f.memberId = :member")
                .setParameter("id", file.id())
                .setParameter("member", file.member().value())
                .executeUpdate();
    }

    void add(ImportFault fault) {
        entities.persist(fault);
    }

    /** Sends what was written, so that its version is known. */
    void flush() {
        entities.flush();
    }

    /** Sends what was written and forgets it: a large file must not fill the memory. */
    void settle() {
        entities.flush();
        entities.clear();
    }

    /**
     * Faults in the order of the file, with one too many when there are more.
     *
     * @param row the last row seen
     * @param ordinal the last fault seen of that row
     */
    @Transactional
    public List<ImportFault> faults(ImportFile file, int row, int ordinal, int limit) {
        return entities.createQuery(
                        """
                        select f from ImportFault f where f.key.importId = :id and f.memberId = :member
                          and (f.key.row > :row or f.key.row = :row and f.key.ordinal > :ordinal)
                        order by f.key.row, f.key.ordinal
                        """,
                        ImportFault.class)
                .setParameter("id", file.id())
                .setParameter("member", file.member().value())
                .setParameter("row", row)
                .setParameter("ordinal", ordinal)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** Whether the member has taken a file of those bytes as that kind before. */
    @Transactional
    public boolean wasTaken(ImportFile file) {
        return !entities.createQuery(
                        """
                        select f.id from ImportFile f where f.memberId = :member and f.kind = :kind
                          and f.digest = :digest and f.id <> :id and f.takenAt is not null
                        """,
                        UUID.class)
                .setParameter("member", file.member().value())
                .setParameter("kind", file.kind())
                .setParameter("digest", file.content().digest())
                .setParameter("id", file.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
