package io.linknet.portal.member.control;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.testing.Contracts;
import io.linknet.portal.member.control.AdmitMembers.MemberTold;
import io.linknet.portal.member.entity.Member;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal tells the services about members. */
class MemberContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"partner-portal.member-admitted.v1", "partner-portal.member-changed.v1"})
    void isWhatTheContractSays(String type) {
        var member = new Member(
                UUID.fromString("01990000-0000-7000-8000-000000000002"),
                "shizhu-chili",
                MemberKind.COOPERATIVE,
                "石柱红辣椒合作社",
                "Shizhu Red Chilli Cooperative",
                "500240",
                "6939900000022");

        Contracts.assertPublishes(type, MemberTold.of(member));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-portal.member-admitted.v1", "partner-portal.member-changed.v1"})
    void mayLeaveOutWhereAMemberIs(String type) {
        var member = new Member(UUID.randomUUID(), "yujiang-bank", MemberKind.BANK, "渝江银行", "Yujiang Bank", null, null);

        Contracts.assertSatisfies(type, MemberTold.of(member));
    }
}
