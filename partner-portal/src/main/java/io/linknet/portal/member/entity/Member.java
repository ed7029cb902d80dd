package io.linknet.portal.member.entity;

import io.linknet.kernel.caller.MemberKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that takes part in the network.
 *
 * @param id the same in every service
 * @param alias short name, also the organization's alias
 * @param kind what it comes to the network for
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param district where it is at home, GB/T 2260; absent when outside of Chongqing
 * @param gln GS1 location number; absent when it has none
 */
public record Member(
        UUID id,
        String alias,
        MemberKind kind,
        String nameZh,
        String nameEn,
        @Nullable String district,
        @Nullable String gln) {}
