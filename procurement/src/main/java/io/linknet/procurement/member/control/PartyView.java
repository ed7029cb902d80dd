package io.linknet.procurement.member.control;

import static io.linknet.kernel.data.DataClass.CHAIN;

import io.linknet.kernel.data.Classified;
import java.util.Map;
import java.util.UUID;

/** A party of a document: its id and its names. */
@Classified(CHAIN)
public record PartyView(UUID id, String nameZh, String nameEn) {

    public static PartyView of(Party party) {
        return new PartyView(party.id(), party.nameZh(), party.nameEn());
    }

    /** The party of that id; unnamed until partner-portal has told its name. */
    public static PartyView of(UUID id, Map<UUID, Party> parties) {
        return of(parties.getOrDefault(id, Party.unnamed(id)));
    }
}
